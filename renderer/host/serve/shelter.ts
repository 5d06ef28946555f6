import type { AppError } from '../../../shared/ipc/appError';
import type { Channel, Input, Output } from '../../../shared/ipc/contract';
import { keptAbout } from '../../../shared/ipc/serve/talk';
import { err, ok, type Result } from '../../../shared/result';
import type { KeptHere } from './keptHere';
import { type Messages, messagesOf, utf8 } from './messages';

/** Asks the server itself. */
export type Ask = <C extends Channel>(
  channel: C,
  input: Input<C>,
) => Promise<Result<Output<C>, AppError>>;

/**
 * Keeps unsaved work in the browser while the server cannot take it, sealed with a key that the server gave
 * beforehand and that is in the memory of this page alone; and hands it over once a server is there that can open
 * it.
 */
export interface Shelter {
  /** Gets the key for an article, or for a project that was opened, protected or given back in clear. */
  prepare(of: string): Promise<void>;
  /** The project was closed. */
  forget(of: string): void;
  keep(of: string, id: string, text: string): Promise<Result<{ keptAt: string }, AppError>>;
  /** It is saved, or thrown away, or with the server. */
  drop(of: string, id: string): Promise<void>;
  /** Hands over what earlier pages kept, of one project or all; what cannot be opened yet stays. */
  handOver(of?: string): Promise<void>;
}

export const ARTICLE = 'article';
/** So many are handed over at a time; what nobody can open must not hold up every start. */
const MOST = 20;

export function createShelter(store: KeptHere, ask: Ask): Shelter {
  const keys = new Map<string, Promise<Messages | undefined>>();
  const prepare = async (of: string) => {
    const before = keys.get(of);
    const asked = ask('kept.key', { of }).then((answer) =>
      answer.ok ? messagesOf(answer.value.key) : before,
    );
    keys.set(of, asked);
    await asked;
  };
  return {
    prepare,
    forget: (of) => keys.delete(of),
    async keep(of, id, text) {
      const messages = await keys.get(of);
      if (messages === undefined) return err({ ...NO_ROOM, detail: 'no key' });
      try {
        await store.put({ of, id, sealed: await messages.seal(utf8(text), keptAbout(of, id)) });
        return ok({ keptAt: new Date().toISOString() });
      } catch (error) {
        return err({ ...NO_ROOM, detail: String(error) });
      }
    },
    async drop(of, id) {
      // Where there is no store nothing was kept.
      await store.remove(of, id).catch(() => undefined);
    },
    async handOver(of) {
      const records = await store.list(of).catch(() => []);
      for (const { of, id, sealed } of records.slice(-MOST)) {
        const taken = await ask('kept.take', { of, id, sealed: await toBase64(sealed) });
        if (taken.ok) await store.remove(of, id);
      }
    },
  };
}

const NO_ROOM: AppError = {
  code: 'unavailable',
  message: 'This browser could not keep them either.',
};

async function toBase64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(new Blob([bytes]));
  });
  return url.slice(url.indexOf(',') + 1);
}
