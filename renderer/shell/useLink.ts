import type { Host } from '../host/host';
import { OVER } from '../host/serve/over';
import type { LinkState } from '../host/serve/serveLink';
import { useStore, type Watched } from '../project/model/store';

/** How this window stands to its server. */
export function useLink({ server }: Pick<Host, 'server'>): LinkState {
  return useStore(server ?? ALWAYS);
}

/** What a window says that has no server any more; null where it has one, or is about to. */
export function linkWords(link: LinkState): string | null {
  if (link.kind === 'over') return OVER[link.why];
  return link.kind === 'lost' ? LOST : null;
}

const LOST =
  'Galley has ended, or does not answer. Nothing is sent, and no answer believed, until it has proved to be the one that opened this window. Start it again, and leave this tab as it is: then it goes on by itself.';

/** In a window of its own main is always there. */
const PROVED: LinkState = { kind: 'proved' };
const ALWAYS: Watched<LinkState> = { get: () => PROVED, subscribe: () => () => undefined };
