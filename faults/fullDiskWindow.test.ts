import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { checkerAt } from '../e2e/checker';
import { launchBrowser, openWindow } from '../e2e/openWindow';
import { runCommand } from '../e2e/runCommand';
import { startServer } from '../e2e/startServer';
import { testFolder } from '../electron/files/testing/testFolder';
import { beginPart } from './part';

const SAMPLE = fileURLToPath(new URL('../resources/sample.galley', import.meta.url));

describe('promise 3, the disk fills up while somebody types', () => {
  it('is said, nothing is lost, and work goes on when there is space again', async () => {
    const part = beginPart('3 disk full while typing', 1);
    const disk = await testFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'galley-faults', disk]);
    onTestFinished(() => {
      execFileSync('umount', ['-l', disk]);
    });
    const library = join(disk, 'library');
    await mkdir(library);
    await copyFile(SAMPLE, join(library, 'sample.galley'));
    const app = await startServer({ library, data: join(await testFolder(), 'data') });
    onTestFinished(() => app.stop());
    const browser = await launchBrowser(inject('browserPath'));
    onTestFinished(() => browser.close());
    const { page } = await openWindow(browser, app.address);
    const checker = checkerAt(page);
    await checker.tabTo(/Ferry authority/);
    await checker.press('Enter');
    await page.locator('.ProseMirror').waitFor();
    await checker.toArticle();
    await checker.press('F2');
    await page.locator('.ProseMirror:not([data-locked])').waitFor();
    await checker.press('Control+End', 'Enter');
    await checker.type('Typed with space. ');
    await checker.saved();

    const filler = join(disk, 'filler');
    const { bavail, bsize } = await statfs(disk);
    await writeFile(filler, Buffer.alloc(bavail * bsize));
    await checker.type('Typed on a full disk. ');
    await page
      .getByText(/disk is full/i)
      .first()
      .waitFor();
    await checker.type('Typed after that.');

    await unlink(filler);
    await checker.saved();
    const { stdout } = await runCommand('show', join(library, 'sample.galley'), '--text');
    expect(stdout).toContain('Typed with space. Typed on a full disk. Typed after that.');
    await part.end({ galley: 'said, nothing lost, saved when there was space again' });
  });
});
