import type { Plugin } from 'vite';
import { CHANNELS, EVENT_NAMES } from '../shared/ipc/channels';

const module = '/shared/ipc/channels.ts';

/**
 * Puts the names of the contract's channels and events where `shared/ipc/channels.ts` is imported, as
 * they are when Galley is built. For the preload, which must be one small file: the contract itself would
 * bring every schema, and zod.
 */
export function contractNames(): Plugin {
  return {
    name: 'contract-names',
    load: (id) =>
      id.endsWith(module)
        ? `export const CHANNELS = ${JSON.stringify(CHANNELS)};
export const EVENT_NAMES = ${JSON.stringify(EVENT_NAMES)};`
        : null,
  };
}
