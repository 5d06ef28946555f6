// What could not even be kept by the server, in the browser's own store: sealed, without a name.

/** One piece of unsaved work. */
export interface KeptRecord {
  /** The project's handle, or `article`. */
  readonly of: string;
  readonly id: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Each call rejects where the browser has no store, or no room. */
export interface KeptHere {
  put(record: KeptRecord): Promise<void>;
  remove(of: string, id: string): Promise<void>;
  /** All of a project, or all there are. */
  list(of?: string): Promise<KeptRecord[]>;
}

const DATABASE = 'galley-kept';
const STORE = 'kept';

export function createKeptHere(): KeptHere {
  let opened: Promise<IDBDatabase> | undefined;
  const database = () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const inStore = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T) => {
    const transaction = (await database()).transaction(STORE, mode, { durability: 'strict' });
    const result = work(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    return result;
  };
  return {
    async put(record) {
      await inStore('readwrite', (store) => store.put(record));
    },
    async remove(of, id) {
      await inStore('readwrite', (store) => store.delete([of, id]));
    },
    async list(of) {
      const request = await inStore(
        'readonly',
        (store): IDBRequest<KeptRecord[]> => store.getAll(),
      );
      return request.result.filter((record) => of === undefined || record.of === of);
    },
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: ['of', 'id'] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}
