import type { Picture } from '../../shared/article/picture';

/** Pictures of documents that were read, until a project is made of one of them. */
export interface ImportedPictures {
  put(job: string, pictures: readonly Picture[]): void;
  /** Hands them out and forgets them; none of a document that has none, or is no longer known. */
  take(job: string): readonly Picture[];
}

/** A document is read again with another encoding, and the reading before that may still be chosen. */
const MOST_DOCUMENTS = 4;
const MOST_BYTES = 128 * 1024 * 1024;

/** Keeps the newest few in memory, and no more than 128 MB of those before the newest. */
export function createImportedPictures(): ImportedPictures {
  const kept = new Map<string, readonly Picture[]>();
  return {
    put(job, pictures) {
      if (pictures.length === 0) return;
      kept.set(job, pictures);
      for (const oldest of kept.keys()) {
        if (oldest === job || (kept.size <= MOST_DOCUMENTS && size(kept) <= MOST_BYTES)) break;
        kept.delete(oldest);
      }
    },
    take(job) {
      const pictures = kept.get(job) ?? [];
      kept.delete(job);
      return pictures;
    },
  };
}

function size(kept: ReadonlyMap<string, readonly Picture[]>): number {
  let bytes = 0;
  for (const pictures of kept.values()) {
    for (const picture of pictures) bytes += picture.bytes.length;
  }
  return bytes;
}
