import type { SentFile } from '../../shared/article/importResult';
import type { Picture } from '../../shared/article/picture';

/** The files that came with a document that was read. */
export interface CameWith {
  readonly pictures: readonly Picture[];
  /** Sent with it, where it is a message. */
  readonly sentFiles: readonly SentFile[];
}

/** The files of documents that were read, until a project is made of one of them. */
export interface ImportedFiles {
  put(job: string, files: CameWith): void;
  /** Hands them out and forgets them; none of a document that has none, or is no longer known. */
  take(job: string): CameWith;
}

/** A document is read again with another encoding, and the reading before that may still be chosen. */
const MOST_DOCUMENTS = 4;
const MOST_BYTES = 128 * 1024 * 1024;
const NONE: CameWith = { pictures: [], sentFiles: [] };

/** Keeps the newest few in memory, and no more than 128 MB of those before the newest. */
export function createImportedFiles(): ImportedFiles {
  const kept = new Map<string, CameWith>();
  return {
    put(job, files) {
      if (files.pictures.length + files.sentFiles.length === 0) return;
      kept.set(job, files);
      for (const oldest of kept.keys()) {
        if (oldest === job || (kept.size <= MOST_DOCUMENTS && size(kept) <= MOST_BYTES)) break;
        kept.delete(oldest);
      }
    },
    take(job) {
      const files = kept.get(job) ?? NONE;
      kept.delete(job);
      return files;
    },
  };
}

function size(kept: ReadonlyMap<string, CameWith>): number {
  let bytes = 0;
  for (const { pictures, sentFiles } of kept.values()) {
    for (const file of [...pictures, ...sentFiles]) bytes += file.bytes.length;
  }
  return bytes;
}
