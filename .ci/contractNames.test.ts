import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { CHANNELS, EVENT_NAMES } from '../shared/ipc/channels';
import { contractNames } from './contractNames';

/** The preload as it is built. */
async function preload(): Promise<string> {
  const input = 'electron/hosts/desktop/preload.ts';
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [contractNames()],
    build: { write: false, ssr: input, rolldownOptions: { external: 'electron' } },
  });
  if (!('output' in built)) throw new Error('Nothing was built.');
  const [file, ...others] = built.output;
  expect(others).toEqual([]);
  return file.code;
}

describe('the names that the preload lets through', () => {
  it('are those of the contract, without its schemas', async () => {
    const code = await preload();
    const missing = [...CHANNELS, ...EVENT_NAMES].filter((name) => !code.includes(`"${name}"`));
    expect(missing).toEqual([]);
    expect(CHANNELS.length).toBeGreaterThan(40);
    // Twice what it was; zod alone has a hundred times as much.
    expect(code.length).toBeLessThan(8_000);
  });
});
