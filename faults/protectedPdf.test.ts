import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_LINE } from '../e2e/startServer';
import { testFolder } from '../electron/files/testing/testFolder';
import { testProject } from '../electron/project/testing/testProject';
import { serializeProject } from '../shared/project/text/serializeProject';
import { makeProtectedProject, PASSPHRASE } from './makeProject';
import { wholeCalls } from './parseTrace';
import { beginPart } from './part';

/** Words of the article, of its title, of a claim and of every project; and how a PDF begins. */
const CANARIES = ['Quay wall sinks', 'twice the plan', 'Ada Marsh', 'galley-project', '%PDF-'];
const NEEDLES = CANARIES.flatMap((canary) => [
  Buffer.from(canary, 'utf8'),
  Buffer.from(canary, 'utf16le'),
]);

const REMOVALS = 'unlink,unlinkat,rmdir';
const STRACE = [
  ...['-f', '-y', '-s', '1000000', '-e'],
  `trace=openat,creat,write,pwrite64,writev,pwritev,pwritev2,${REMOVALS}`,
  // Whatever is removed stays, and can be looked into.
  ...['-e', `inject=${REMOVALS}:retval=0`],
];

/** Opened to be written: the path of what it turned out to be. */
const OPENED = /^openat\(.*O_(?:WRONLY|RDWR).* = \d+<(\/[^>]*)>/;
const WRITTEN = /^(?:write|pwrite64|writev|pwritev2?)\(\d+<(\/[^>]*)>, (.*)/;
/** What looks like a file and is none, and what is in memory. */
const NO_DISK = /^\/(?:dev|proc|sys|memfd:)/;

describe('promise 17, a protected project printed as a PDF', () => {
  it('puts no word of it on the disk on the way, neither Galley nor the browser', async () => {
    const part = beginPart('17 protected, printed as PDF');
    const folder = await testFolder();
    const library = join(folder, 'library');
    // Real paths: strace names no other.
    const [temporary, home, out] = ['temporary', 'home', 'out'].map((name) => join(folder, name));
    for (const each of [library, temporary, home, out]) await mkdir(String(each));
    const project = join(library, 'Quay.galley');
    const text = serializeProject(testProject({ title: 'Quay wall sinks again' }));
    for (const canary of CANARIES.slice(0, -1)) expect(text).toContain(canary);
    await makeProtectedProject(project, text);

    const log = join(await testFolder(), 'trace');
    const command = [process.execPath, COMMAND_LINE, 'export', project, '--to', 'pdf'];
    const where = ['--profile', 'editor', '-o', join(String(out), 'report.pdf')];
    const child = spawn('strace', [...STRACE, '-o', log, ...command, ...where], {
      env: {
        ...process.env,
        GALLEY_PASSPHRASE: PASSPHRASE,
        TMPDIR: temporary,
        HOME: home,
        GALLEY_DATA_FOLDER: join(String(home), 'data'),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect((await readFile(join(String(out), 'report.pdf'))).toString('latin1')).toMatch(/^%PDF-/);

    const calls = wholeCalls(await readFile(log, 'latin1'));
    const opened = calls.flatMap((call) => OPENED.exec(call)?.[1] ?? []);
    const onDisk = opened.filter((path) => !NO_DISK.test(path) && !path.startsWith(`${out}/`));
    // Nowhere else than where is looked below.
    expect(onDisk.filter((path) => !path.startsWith(`${folder}/`))).toEqual([]);
    for (const call of calls) {
      const [, path = '', bytes = ''] = WRITTEN.exec(call) ?? [];
      if (NO_DISK.test(path) || path.startsWith(`${out}/`)) continue;
      for (const canary of CANARIES) expect(bytes, path).not.toContain(canary);
    }
    const left = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = left.filter((each) => each.isFile() && each.parentPath !== out);
    for (const { parentPath, name } of files) {
      const bytes = await readFile(join(parentPath, name));
      expect(NEEDLES.filter((needle) => bytes.includes(needle)).map(String), name).toEqual([]);
    }
    // Else the browser's own files were not among them.
    expect(files.length).toBeGreaterThan(20);
    await part.end({
      galley: `${files.length} files written by Galley and the browser, 0 in clear`,
    });
  });
});
