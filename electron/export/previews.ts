import { randomBytes } from 'node:crypto';

/** Reports being looked at, kept in memory under an unguessable id. */
export interface Previews {
  /** Returns the id. Only the newest few are kept. */
  put(html: string): string;
  get(id: string): string | undefined;
}

const KEPT = 8;

export function createPreviews(): Previews {
  const pages = new Map<string, string>();
  return {
    put(html) {
      const id = randomBytes(16).toString('hex');
      pages.set(id, html);
      for (const oldest of pages.keys()) {
        if (pages.size <= KEPT) break;
        pages.delete(oldest);
      }
      return id;
    },
    get: (id) => pages.get(id),
  };
}
