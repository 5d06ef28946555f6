import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FileSystem, nodeFileSystem as fs } from '../fileSystem';
import { systemError } from '../testing/faultyFileSystem';
import { testFolder } from '../testing/testFolder';
import { type LockOutcome, lockPath, takeLock } from './projectLock';
import { type RunningProcess, thisProcess } from './runningProcess';

async function projectPath(): Promise<string> {
  return join(await testFolder(), 'Harbour.galley');
}

function held(outcome: LockOutcome) {
  if (outcome.kind !== 'held') throw new Error('the lock is taken');
  onTestFinished(() => outcome.lock.release());
  return outcome.lock;
}

/** A lock as another process left it; from elsewhere unless told otherwise. */
function writeOwner(path: string, owner: { pid?: number; place?: string; host?: string }) {
  const whole = { token: 'f'.repeat(32), pid: 1, host: hostname(), ...owner };
  return writeFile(lockPath(path), JSON.stringify(whole));
}

/** Five seconds pass at once; `meanwhile` is what others do between two looks. */
function judging(self: Partial<RunningProcess> = {}, meanwhile?: (look: number) => Promise<void>) {
  let looks = 0;
  const wait = async () => meanwhile?.(++looks);
  return { self: { pid: process.pid, place: 'here', started: '1', ...self }, wait };
}

const HOUR = 3_600_000;

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
    const { place } = await thisProcess();
    await writeOwner(path, { pid: await deadProcess(), ...(place ? { place } : {}) });
    held(await takeLock(fs, path));
    expect(await readdir(join(path, '..'))).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')(
    'of a process that runs is held, however long it has not been heard of',
    async () => {
      const path = await projectPath();
      held(await takeLock(fs, path));
      const before = new Date(Date.now() - HOUR);
      await utimes(lockPath(path), before, before);
      const { self } = { self: await thisProcess() };
      expect(await takeLock(fs, path, { self, wait: () => expect.fail('it waits') })).toEqual({
        kind: 'taken',
      });
    },
  );

  it.each([
    ['another process of that number', { place: 'here', pid: process.pid }],
    ['a process of another start of the machine, or of another container', { place: 'there' }],
    ['a process of an earlier Galley', {}],
  ])('of %s is taken over after five seconds of silence, its token then void', async (_, owner) => {
    const path = await projectPath();
    await writeOwner(path, owner);
    const looks: number[] = [];
    const next = held(
      await takeLock(
        fs,
        path,
        judging({}, async (look) => void looks.push(look)),
      ),
    );
    expect(looks).toHaveLength(50);
    expect(await next.isHeld()).toBe(true);
  });

  it.each([
    ['right', 0],
    ['an hour ahead', HOUR],
    ['an hour behind', -HOUR],
  ])('of another computer is held while it moves, its clock %s', async (_, off) => {
    const path = await projectPath();
    await writeOwner(path, { pid: await deadProcess(), host: 'newsroom-7', place: 'there' });
    const touch = async (look: number) => {
      if (look % 20 !== 0) return;
      const now = new Date(Date.now() + off + look * 100);
      await utimes(lockPath(path), now, now);
    };
    expect(await takeLock(fs, path, judging({}, touch))).toEqual({
      kind: 'taken',
      host: 'newsroom-7',
    });
  });

  it.each([
    ['an hour ahead', HOUR],
    ['an hour behind', -HOUR],
  ])('of a dead owner is free after five seconds, its clock %s', async (_, off) => {
    const path = await projectPath();
    await writeOwner(path, { place: 'there' });
    const last = new Date(Date.now() + off);
    await utimes(lockPath(path), last, last);
    held(await takeLock(fs, path, judging()));
  });

  it('that may not be read is a lock while it moves', async () => {
    const path = await projectPath();
    await writeOwner(path, { place: 'there' });
    const unreadable: FileSystem = {
      ...fs,
      open: (name, flags, mode) =>
        name.startsWith(lockPath(path)) && mode === undefined
          ? Promise.reject(systemError('EACCES'))
          : fs.open(name, flags, mode),
    };
    const touch = (look: number) => utimes(lockPath(path), look, look);
    expect(await takeLock(unreadable, path, judging({}, touch))).toEqual({ kind: 'taken' });
    expect(await takeLock(unreadable, path, judging())).toMatchObject({ kind: 'held' });
  });

  it('that may not be taken away stays a lock', async () => {
    const path = await projectPath();
    await writeOwner(path, { place: 'there' });
    const sticky = { ...fs, rename: () => Promise.reject(systemError('EPERM')) };
    expect(await takeLock(sticky, path, judging())).toEqual({ kind: 'taken' });
  });

  it.each([['', '{', 'null', '{"token":"x"}', 'x'.repeat(10_000)]])(
    'that nobody wrote whole is one for five seconds at most',
    async (content) => {
      const path = await projectPath();
      await writeFile(lockPath(path), content);
      const looks: number[] = [];
      held(
        await takeLock(
          fs,
          path,
          judging({}, async (look) => void looks.push(look)),
        ),
      );
      expect(looks).toHaveLength(50);
    },
  );

  it('of a process that slept is not moved by it any more', async () => {
    const path = await projectPath();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const slept = held(await takeLock(fs, path));
    await writeOwner(path, { place: 'there' });
    await utimes(lockPath(path), 1, 1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await slept.isHeld()).toBe(false);
    expect((await stat(lockPath(path))).mtimeMs).toBe(1000);
    await slept.release();
    expect(await readdir(join(path, '..'))).toHaveLength(1);
  });

  it.each(['ENOSYS', 'EPERM', 'EINVAL', 'ENOTSUP'])(
    'moves where no times can be set (%s)',
    async (code) => {
      const path = await projectPath();
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      onTestFinished(() => void vi.useRealTimers());
      const timeless = { ...fs, utimes: () => Promise.reject(systemError(code)) };
      const lock = held(await takeLock(timeless, path));
      await utimes(lockPath(path), 1, 1);
      await vi.advanceTimersByTimeAsync(2000);
      await vi.waitFor(async () => expect((await stat(lockPath(path))).mtimeMs).not.toBe(1000));
      expect(await lock.isHeld()).toBe(true);
    },
  );

  it('goes to exactly one of many who ask at once, dead owner or none', async () => {
    const { place } = await thisProcess();
    for (const dead of [false, true]) {
      for (let round = 0; round < 20; round += 1) {
        const path = await projectPath();
        if (dead) await writeOwner(path, { pid: await deadProcess(), ...(place ? { place } : {}) });
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
