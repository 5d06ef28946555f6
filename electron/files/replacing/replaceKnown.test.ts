import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../fileSystem';
import { systemError } from '../testing/faultyFileSystem';
import { testFolder } from '../testing/testFolder';
import { markOf, replaceKnown, settleReplaced, versionsBeside } from './replaceKnown';

const BEFORE = Buffer.from('what was read');
const MINE = Buffer.from('what is to be written');

const EXCHANGES = process.platform !== 'win32';

interface Scene {
  readonly folder: string;
  readonly path: string;
  /** Another program puts a whole file in its place, as a sync client does. */
  writeOutside(content: string): Promise<void>;
}

async function scene(): Promise<Scene> {
  const folder = await testFolder();
  const path = join(folder, 'Harbour.galley');
  await writeFile(path, BEFORE);
  let count = 0;
  return {
    folder,
    path,
    async writeOutside(content) {
      const next = join(folder, `outside ${++count}`);
      await writeFile(next, content);
      await rename(next, path);
    },
  };
}

async function write(fs: FileSystem, path: string, options: { isOurs?: () => boolean } = {}) {
  return replaceKnown(fs, path, MINE, {
    seen: await markOf(nodeFileSystem, path),
    check: async () => undefined,
    refuseUnlessOwn: async () => {
      if (options.isOurs?.() === false) throw new Error('taken');
    },
    isKnown: (stored) => Buffer.compare(stored, BEFORE) === 0,
  });
}

/** Does something just before two files take each other's names for the nth time. */
function beforeExchange(works: readonly (() => Promise<void>)[]): FileSystem {
  let count = 0;
  return {
    ...nodeFileSystem,
    async exchange(one, other) {
      await works[count++]?.();
      await nodeFileSystem.exchange(one, other);
    },
  };
}

describe('replacing what is known', () => {
  it('leaves the new content and nothing else behind', async () => {
    const { folder, path } = await scene();
    const replaced = await write(nodeFileSystem, path);
    expect(replaced).toEqual({ kind: 'replaced', mark: await markOf(nodeFileSystem, path) });
    expect(await readFile(path)).toEqual(MINE);
    expect(await readdir(folder)).toEqual(['Harbour.galley']);
  });

  it.runIf(EXCHANGES)(
    'gives what was written between the last look and the renaming its name back',
    async () => {
      const { folder, path, writeOutside } = await scene();
      const fs = beforeExchange([() => writeOutside('theirs')]);
      expect(await write(fs, path)).toEqual({ kind: 'changed' });
      expect(await readFile(path, 'utf8')).toBe('theirs');
      expect(await readdir(folder)).toEqual(['Harbour.galley']);
    },
  );

  it.runIf(EXCHANGES)('keeps both of two that came while it wrote', async () => {
    const { folder, path, writeOutside } = await scene();
    const fs = beforeExchange([() => writeOutside('theirs'), () => writeOutside('newer')]);
    const keptAs = 'Harbour (other version 1).galley';
    expect(await write(fs, path)).toEqual({ kind: 'changed', keptAs });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await readFile(join(folder, keptAs), 'utf8')).toBe('newer');
    expect(await versionsBeside(nodeFileSystem, path)).toEqual([keptAs]);
  });

  it.runIf(EXCHANGES)('puts back a folder, too', async () => {
    const { path } = await scene();
    const fs = beforeExchange([
      async () => {
        await nodeFileSystem.unlink(path);
        await nodeFileSystem.mkdir(path);
      },
    ]);
    expect(await write(fs, path)).toEqual({ kind: 'changed' });
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('writes nothing over what was changed in its place, with the same size', async () => {
    const { path } = await scene();
    const theirs = Buffer.from('WHAT WAS READ');
    const fs: FileSystem = {
      ...nodeFileSystem,
      async rename(from, to) {
        await nodeFileSystem.rename(from, to);
        if (to.endsWith('.replaced')) await writeFile(path, theirs);
      },
    };
    expect(await write(fs, path)).toEqual({ kind: 'changed' });
    expect(await readFile(path)).toEqual(theirs);
  });

  it('asks for the claim to write last, and leaves nothing behind where it is lost', async () => {
    const { folder, path } = await scene();
    await expect(write(nodeFileSystem, path, { isOurs: () => false })).rejects.toThrow('taken');
    expect(await readFile(path)).toEqual(BEFORE);
    expect(await readdir(folder)).toEqual(['Harbour.galley']);
  });

  it.each(['ENOSYS', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EXDEV'])(
    'reads the file right before the renaming where names cannot be exchanged (%s)',
    async (code) => {
      const { folder, path, writeOutside } = await scene();
      let meanwhile = async (): Promise<void> => undefined;
      const fs: FileSystem = {
        ...nodeFileSystem,
        async exchange() {
          await meanwhile();
          throw systemError(code);
        },
      };
      expect(await write(fs, path)).toMatchObject({ kind: 'replaced' });
      expect(await readFile(path)).toEqual(MINE);
      await writeFile(path, BEFORE);
      meanwhile = () => writeOutside('theirs');
      expect(await write(fs, path)).toEqual({ kind: 'changed' });
      expect(await readFile(path, 'utf8')).toBe('theirs');
      expect(await readdir(folder)).toEqual(['Harbour.galley']);
    },
  );

  it('loses nothing that others write, whatever they write when', async () => {
    const step = fc.constantFrom('exchange', 'rename', 'lstat', 'open', 'unlink');
    const place = fc.record({ before: step, nth: fc.integer({ min: 1, max: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 3 }), async (places) => {
        const { folder, path, writeOutside } = await scene();
        const counts = new Map<string, number>();
        const written = new Set<string>();
        const at =
          <A extends unknown[], T>(name: string, call: (...args: A) => Promise<T>) =>
          async (...args: A): Promise<T> => {
            const nth = (counts.get(name) ?? 0) + 1;
            counts.set(name, nth);
            for (const each of places) {
              if (each.before !== name || each.nth !== nth) continue;
              // Their own earlier version they replace themselves.
              written.delete(await readFile(path, 'utf8'));
              const content = `theirs, before ${name} ${nth}`;
              await writeOutside(content);
              written.add(content);
            }
            return call(...args);
          };
        const { exchange, rename: move, lstat, open, unlink } = nodeFileSystem;
        const fs: FileSystem = {
          ...nodeFileSystem,
          exchange: at('exchange', exchange),
          rename: at('rename', move),
          lstat: at('lstat', lstat),
          open: at('open', open),
          unlink: at('unlink', unlink),
        };
        await write(fs, path);
        const kept = await Promise.all(
          (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
        );
        for (const each of written) expect(kept).toContain(each);
      }),
    );
  });
});

describe('what a writer that was killed has left', () => {
  /** A write that ends at the nth of these calls as if the process had been killed there. */
  async function killedAt(call: 'exchange' | 'unlink', after: boolean, theirs?: string) {
    const { folder, path, writeOutside } = await scene();
    const dead = new Promise<never>(() => undefined);
    let isDead = false;
    let died: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      died = resolve;
    });
    const die = () => {
      isDead = true;
      died();
      return dead;
    };
    const fs: FileSystem = {
      ...nodeFileSystem,
      async exchange(one, other) {
        if (theirs !== undefined) await writeOutside(theirs);
        if (call === 'exchange' && !after) return die();
        await nodeFileSystem.exchange(one, other);
        if (call === 'exchange') return die();
      },
      unlink: (name) => (isDead || call === 'unlink' ? die() : nodeFileSystem.unlink(name)),
    };
    void write(fs, path);
    await ended;
    return { folder, path };
  }

  it.runIf(EXCHANGES).each([
    ['before the exchange', 'exchange', false],
    ['after it', 'exchange', true],
    ['before the old file is removed', 'unlink', true],
  ] as const)('goes where all of it is known: %s', async (_, call, after) => {
    const { folder, path } = await killedAt(call, after);
    expect(await readdir(folder)).toHaveLength(2);
    expect(await settleReplaced(nodeFileSystem, path)).toEqual([]);
    expect(await readdir(folder)).toEqual(['Harbour.galley']);
  });

  it.runIf(EXCHANGES)('gets a name that people see where it is of somebody else', async () => {
    const { folder, path } = await killedAt('exchange', true, 'theirs');
    expect(await readFile(path)).toEqual(MINE);
    const [keptAs = ''] = await settleReplaced(nodeFileSystem, path);
    expect(keptAs).toBe('Harbour (other version 1).galley');
    expect(await readFile(join(folder, keptAs), 'utf8')).toBe('theirs');
  });

  it.runIf(EXCHANGES)('of another project is left to that', async () => {
    const { folder } = await killedAt('exchange', true, 'theirs');
    await settleReplaced(nodeFileSystem, join(folder, 'Other.galley'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.replaced'))).toHaveLength(1);
  });
});
