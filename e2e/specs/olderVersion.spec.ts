import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it } from '../appTest';

const FIXTURE = new URL('../../shared/project/fixtures/version-1.galley', import.meta.url);

describe('a project that an earlier Galley wrote', () => {
  it.beforeAll(async ({ app }) => {
    await writeFile(join(app.library, 'Wall.galley'), await readFile(FIXTURE));
  });

  it('says who checked and signed off, and is written anew only with the first change', async ({
    app,
    window,
    page,
    checker,
  }) => {
    const path = join(app.library, 'Wall.galley');
    const before = await readFile(FIXTURE, 'utf8');
    await checker.tabTo(/^Harbour ministry/);
    await checker.press('Enter');
    await page.locator('[data-anchor]').first().waitFor();
    await checker.toArticle();
    await checker.press('j');
    await page.getByText('Signed off by T. Stone').waitFor();
    expect(await readFile(path, 'utf8')).toBe(before);
    await checker.mark('largest coastal work', '1');
    await checker.saved();
    const after = await readFile(path, 'utf8');
    expect(after).toContain('"version":4');
    expect(after).toContain('"signedOff":{"by":"T. Stone","at":"2026-03-18T17:40:00.000Z"}');
    expect(window.complaints).toEqual([]);
  });
});
