import { randomBytes } from 'node:crypto';

export interface Download {
  /** The file's name with its extension. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Files waiting to be fetched by the browser, each once. */
export interface Downloads {
  /** Returns the id. Only the newest few are kept. */
  put(download: Download): string;
  /** Hands the file out and forgets it. */
  take(id: string): Download | undefined;
}

const KEPT = 16;

export function createDownloads(): Downloads {
  const waiting = new Map<string, Download>();
  return {
    put(download) {
      const id = randomBytes(16).toString('hex');
      waiting.set(id, download);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= KEPT) break;
        waiting.delete(oldest);
      }
      return id;
    },
    take(id) {
      const download = waiting.get(id);
      waiting.delete(id);
      return download;
    },
  };
}
