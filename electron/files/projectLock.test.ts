import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeFileSystem as fs } from './fileSystem';
import { type LockOutcome, lockPath, takeLock } from './projectLock';
import { testFolder } from './testing/testFolder';

async function projectPath(): Promise<string> {
  return join(await testFolder(), 'Harbour.galley');
}

function held(outcome: LockOutcome) {
  if (outcome.kind !== 'held') throw new Error('the lock is taken');
  onTestFinished(() => outcome.lock.release());
  return outcome.lock;
}

function writeOwner(path: string, owner: { pid: number; host?: string }) {
  return writeFile(
    lockPath(path),
    JSON.stringify({ token: 'f'.repeat(32), host: hostname(), ...owner }),
  );
}

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('the lock of a project', () => {
  it('is held by one, and free again after its release', async () => {
    const path = await projectPath();
    const lock = held(await takeLock(fs, path));
    expect(await lock.isHeld()).toBe(true);
    expect(await takeLock(fs, path)).toEqual({ kind: 'taken' });
    await lock.release();
    expect(await readdir(join(path, '..'))).toEqual([]);
    held(await takeLock(fs, path));
  });

  it.skipIf(process.platform === 'win32')('is a private file', async () => {
    const path = await projectPath();
    held(await takeLock(fs, path));
    expect((await stat(lockPath(path))).mode & 0o777).toBe(0o600);
  });

  it('of a process that is gone is taken over at once', async () => {
    const path = await projectPath();
    await writeOwner(path, { pid: await deadProcess() });
    held(await takeLock(fs, path));
    expect(await readdir(join(path, '..'))).toHaveLength(1);
  });

  it('of an owner that has been silent for five seconds is taken over, its token then void', async () => {
    const path = await projectPath();
    const silent = held(await takeLock(fs, path));
    const before = new Date(Date.now() - 6000);
    await utimes(lockPath(path), before, before);
    const next = held(await takeLock(fs, path));
    expect(await silent.isHeld()).toBe(false);
    await silent.release();
    expect(await next.isHeld()).toBe(true);
  });

  it('of another computer is named while it lives, whatever its process number is here', async () => {
    const path = await projectPath();
    await writeOwner(path, { pid: await deadProcess(), host: 'newsroom-7' });
    expect(await takeLock(fs, path)).toEqual({ kind: 'taken', host: 'newsroom-7' });
  });

  it.each([['', '{', 'null', '{"token":"x"}', 'x'.repeat(10_000)]])(
    'that nobody wrote whole is no lock',
    async (content) => {
      const path = await projectPath();
      await writeFile(lockPath(path), content);
      held(await takeLock(fs, path));
    },
  );

  it('goes to exactly one of many who ask at once, dead owner or none', async () => {
    for (const dead of [false, true]) {
      for (let round = 0; round < 20; round += 1) {
        const path = await projectPath();
        if (dead) await writeOwner(path, { pid: await deadProcess() });
        const outcomes = await Promise.all(Array.from({ length: 8 }, () => takeLock(fs, path)));
        const locks = outcomes.flatMap((outcome) => (outcome.kind === 'held' ? outcome.lock : []));
        const valid = await Promise.all(locks.map((lock) => lock.isHeld()));
        expect(valid.filter(Boolean)).toHaveLength(1);
        await Promise.all(locks.map((lock) => lock.release()));
      }
    }
  });

  it('has a name of its own for each project, short whatever that is called', async () => {
    const folder = await testFolder();
    const names = ['a.galley', 'b.galley', `${'x'.repeat(240)}.galley`];
    const paths = names.map((name) => lockPath(join(folder, name)));
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect(path.length - folder.length).toBeLessThan(40);
    expect(await readFile(paths[0] ?? '', 'utf8').catch(() => 'none')).toBe('none');
  });
});
