import { describe, expect, it } from 'vitest';
import { attempt } from './attempt';
import { nodeFileSystem as fs } from './fileSystem';
import { readPackageFile, readResource } from './resources';

const MISSING = {
  code: 'unavailable',
  message: 'A part of Galley is missing. Nothing was changed. Install Galley again.',
};

describe('what comes with Galley', () => {
  it.each([
    ['a file of its own', () => readResource(fs, 'no-such-file')],
    ['a package', () => readPackageFile(fs, '@galley/no-such-package/files/font.woff2')],
    ['a file of a package', () => readPackageFile(fs, '@fontsource/inter/files/no-such.woff2')],
    ['a file that a package does not hand out', () => readPackageFile(fs, 'fflate/no-such-file')],
  ])('is said to be missing, not the disk to be broken: %s', async (detail, read) => {
    expect(await attempt('read', read), detail).toMatchObject({ ok: false, error: MISSING });
  });

  it('is read where it is', async () => {
    const font = '@fontsource/inter/files/inter-latin-400-normal.woff2';
    expect((await readPackageFile(fs, font)).length).toBeGreaterThan(1000);
  });
});
