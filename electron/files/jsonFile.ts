import type { Stats } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import type { z } from 'zod';
import { jsonValue } from '../../shared/jsonValue';
import { replaceFile } from './atomicFile';
import { createQueue } from './createQueue';
import { explainFailure } from './explainFailure';
import { errorCode, type FileSystem, PRIVATE_FOLDER } from './fileSystem';
import { alone } from './locking/alone';
import { readRegularFile } from './readFile';

const MAX_BYTES = 64 * 1024 * 1024;
/** How the last good copy is called, behind the name of the file. */
const LAST = '.last';

/**
 * A small file of Galley's own, such as the settings, which several processes share: read when needed,
 * changed one change at a time, each upon what the others have written.
 */
export interface JsonFile<T> {
  read(): Promise<T>;
  /**
   * Writes what `change` returns, unless it is the value it was given; `change` is asked again where
   * another process has written meanwhile. Throws when the disk refuses.
   */
  update(change: (value: T) => T | Promise<T>): Promise<T>;
  /** What was lost of a damaged file, in plain words, since the program began. */
  readonly notice: string | undefined;
  /** Like `update`, but goes on in memory where the disk refuses: for what is only convenient. */
  remember(change: (value: T) => T | Promise<T>): Promise<T>;
}

interface JsonFileOptions<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /**
   * What can be kept of a file that is not what the schema describes: its sound entries. Undefined where it is none of
   * these files at all; then the last good copy stands in.
   */
  readonly salvage?: (json: unknown) => T | undefined;
  /** The value while there is no file. */
  readonly initial: T;
  /** What stands in the file now, and what could not be written to it; the latter alone unless told. */
  readonly merge?: (written: T, unwritten: T) => T;
  readonly fileSystem: FileSystem;
}

export function createJsonFile<T>(options: JsonFileOptions<T>): JsonFile<T> {
  const { initial, fileSystem, path, merge = (_, unwritten) => unwritten } = options;
  const adapter = new JsonAdapter(options);
  /** What could not be written; newer than the file. */
  let unwritten: { readonly value: T } | undefined;
  const inTurn = createQueue();

  const load = async (): Promise<Low<T>> => {
    const low = new Low<T>(adapter, initial);
    await low.read();
    if (unwritten !== undefined) low.data = merge(low.data, unwritten.value);
    return low;
  };
  const change = async (
    next: (value: T) => T | Promise<T>,
    onFailure: (error: unknown, value: T) => void,
  ): Promise<T> => {
    const { data: before } = await load();
    let value = await next(before);
    if (value === before) return before;
    try {
      await fileSystem.mkdir(dirname(path), PRIVATE_FOLDER);
      await alone(fileSystem, path, async () => {
        // Without the lock for as long as `next` takes; what others wrote meanwhile is not lost.
        const low = await load();
        const isSame = low.data === before || JSON.stringify(low.data) === JSON.stringify(before);
        if (!isSame) value = await next(low.data);
        low.data = value;
        await low.write();
      });
      unwritten = undefined;
    } catch (error) {
      onFailure(error, value);
    }
    return value;
  };

  return {
    get notice() {
      return adapter.notice;
    },
    read: () => inTurn(async () => (await load()).data),
    update: (next) =>
      inTurn(() =>
        change(next, (error) => {
          throw error;
        }),
      ),
    remember: (next) =>
      inTurn(() =>
        change(next, (error, value) => {
          console.warn(explainFailure(error, 'save').message);
          unwritten = { value };
        }),
      ),
  };
}

class JsonAdapter<T> implements Adapter<T> {
  notice: string | undefined;
  /** What was read last, and of which file: that of another process has another inode. */
  #known: { readonly file: string; readonly value: T } | undefined;

  constructor(private readonly options: JsonFileOptions<T>) {}

  /** Null, which makes lowdb keep its initial value, where there is no file or no sense in it. */
  async read(): Promise<T | null> {
    const { path, schema, fileSystem } = this.options;
    let bytes: Uint8Array;
    let file: string;
    try {
      file = identityOf(await fileSystem.lstat(path));
      if (this.#known?.file === file) return this.#known.value;
      bytes = await readRegularFile(fileSystem, path, MAX_BYTES);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
    const json = jsonValue(Buffer.from(bytes).toString('utf8'));
    const parsed = schema.safeParse(json);
    if (parsed.success) {
      this.#known = { file, value: parsed.data };
      return parsed.data;
    }
    return this.#recover(json);
  }

  /** What can be had of a damaged file: its sound entries, else its last good copy, else nothing. */
  async #recover(json: unknown): Promise<T | null> {
    const { path, schema, salvage, fileSystem } = this.options;
    const name = basename(path);
    const kept = `The damaged file lies beside it as “${name}.damaged”.`;
    const salvaged = json === undefined ? undefined : salvage?.(json);
    if (salvaged !== undefined) {
      this.notice = `Some entries of Galley’s own file “${name}” were damaged and are lost; all others were kept. ${kept}`;
    } else {
      this.notice = `Galley’s own file “${name}” was damaged. Its last good copy is used. ${kept}`;
    }
    const value = salvaged ?? (await readGood(fileSystem, `${path}${LAST}`, schema));
    if (value === undefined) {
      this.notice = `Galley’s own file “${name}” was damaged, and there is no good copy of it: it was begun anew. ${kept}`;
    }
    await this.#setAside();
    if (value === undefined) return null;
    await this.write(value);
    return value;
  }

  async write(value: T): Promise<void> {
    const { fileSystem, path } = this.options;
    const text = `${JSON.stringify(value, null, 2)}\n`;
    await replaceFile(fileSystem, path, Buffer.from(text, 'utf8'), 'private');
    // Whoever else writes waits for this one's lock to go.
    this.#known = { file: identityOf(await fileSystem.lstat(path)), value };
    await this.#keepCopy(text);
  }

  /** A copy of what was written, for the case that the file is damaged later. The file itself is safe without it. */
  async #keepCopy(text: string): Promise<void> {
    const { fileSystem, path } = this.options;
    try {
      await replaceFile(fileSystem, `${path}${LAST}`, Buffer.from(text, 'utf8'));
    } catch (error) {
      console.warn(explainFailure(error, 'save').message);
    }
  }

  /** Kept for whoever wants to look. */
  async #setAside(): Promise<void> {
    const { path, fileSystem } = this.options;
    try {
      await fileSystem.rename(path, `${path}.damaged`);
    } catch (error) {
      console.warn(explainFailure(error, 'rename').message);
    }
  }
}

async function readGood<T>(
  fs: FileSystem,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  try {
    const bytes = await readRegularFile(fs, path, MAX_BYTES);
    return schema.safeParse(jsonValue(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    // Whatever keeps it from being read, there is none.
    return undefined;
  }
}

function identityOf({ ino, size, mtimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs}`;
}
