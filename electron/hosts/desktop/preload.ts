import { contextBridge, ipcRenderer } from 'electron';
import type { AppError } from '../../../shared/ipc/appError';
import type { Bridge } from '../../../shared/ipc/bridge';
import { CHANNELS, EVENT_NAMES } from '../../../shared/ipc/channels';
import { err } from '../../../shared/result';

// Runs sandboxed, before the page: nothing but `electron` can be required here. The page gets two
// functions and names from a fixed list, never `ipcRenderer` itself.

type Listener = (payload: unknown) => void;

const channels: ReadonlySet<string> = new Set(CHANNELS);
const listeners = new Map<string, Set<Listener>>();
/** The last one nobody has heard yet. */
const unheard = new Map<string, unknown>();
/** Whoever has ever listened may have something to say. */
const everHeard = new Set<string>();

for (const name of EVENT_NAMES) {
  const heardBy = new Set<Listener>();
  listeners.set(name, heardBy);
  ipcRenderer.on(name, (_event, payload: unknown) => {
    for (const listener of heardBy) listener(payload);
    // What the library is asked for may be earlier than the page, which subscribes once it has
    // rendered. A command or a closing that nobody heard must not come true later.
    if (heardBy.size === 0 && name === 'library.asked') unheard.set(name, payload);
    // Nor can a page that has not come so far have anything to save.
    if (name === 'app.closing' && !everHeard.has(name)) void call('app.readyToClose', {});
  });
}

async function call(channel: string, input: unknown): Promise<unknown> {
  if (!channels.has(channel)) {
    return err<AppError>({ code: 'invalidInput', message: 'Galley has no such function.' });
  }
  try {
    return await ipcRenderer.invoke(channel, input);
  } catch (cause) {
    return err<AppError>({
      code: 'internal',
      message: 'Galley’s main process did not answer. Your work is still in this window.',
      detail: cause instanceof Error ? cause.message : String(cause),
    });
  }
}

function on(event: string, listener: Listener): () => void {
  const heardBy = listeners.get(event);
  if (!heardBy) throw new Error(`There is no event ${event}.`);
  heardBy.add(listener);
  everHeard.add(event);
  if (unheard.has(event)) {
    const payload = unheard.get(event);
    unheard.delete(event);
    listener(payload);
  }
  return () => {
    heardBy.delete(listener);
  };
}

const bridge: Bridge = { call, on };
contextBridge.exposeInMainWorld('galley', bridge);
