import { randomBytes } from 'node:crypto';

/** Things kept in memory under an unguessable id, until they are fetched. */
export interface Shelf<T> {
  /** Returns the id. Only the newest few are kept. */
  put(thing: T): string;
  get(id: string): T | undefined;
  /** Hands it out and forgets it. */
  take(id: string): T | undefined;
}

export function createShelf<T>(kept: number): Shelf<T> {
  const things = new Map<string, T>();
  return {
    put(thing) {
      const id = randomBytes(16).toString('hex');
      things.set(id, thing);
      for (const oldest of things.keys()) {
        if (things.size <= kept) break;
        things.delete(oldest);
      }
      return id;
    },
    get: (id) => things.get(id),
    take(id) {
      const thing = things.get(id);
      things.delete(id);
      return thing;
    },
  };
}
