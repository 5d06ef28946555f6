import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { exportFormatSchema } from '../../shared/ipc/exportFormat';
import { writeDeskFile } from '../../shared/report/desk/deskFile';
import { PROFILES, type Profile } from '../../shared/report/profiles';
import { it } from '../appTest';
import { ATTACHMENT_HASHES, enrichedSample, PLANTED_WORDS, projectText } from '../enrichedSample';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';
import { everythingIn, holds } from '../reports/everythingIn';
import { outlineOf } from '../reports/outlineOf';
import { runCommand } from '../runCommand';

const project = enrichedSample();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-files-'));
  await writeFile(join(folder, 'plantedpath.galley'), projectText(project));
  // What prints: the browser that the test run has found.
  process.env.GALLEY_CHROMIUM = inject('browserPath');
});

afterAll(async () => {
  delete process.env.GALLEY_CHROMIUM;
  await rm(folder, { recursive: true, force: true });
});

async function exported(
  format: string,
  profile: Profile,
  more: readonly string[] = [],
): Promise<Buffer> {
  const output = join(folder, `${profile}.${format}`);
  const from = join(folder, 'plantedpath.galley');
  const { code, stderr } = await runCommand(
    ...['export', from, '--to', format, '--profile', profile, '-o', output],
    ...['--url', 'https://desk.example/checks/1', '--desk', 'The Desk', '--force'],
    ...['--paper', 'a4', ...more],
  );
  expect(code).toBe(0);
  const isForPublic = profile === 'public' || format === 'claimreview';
  const held = isForPublic ? /^(?:Warning: Claim \d+ is held back: .*\n){2}$/ : /^$/;
  expect(stderr).toMatch(held);
  return readFile(output);
}

describe('the report as a PDF', () => {
  it.each(PROFILES)(
    'for the %s is tagged, has bookmarks and its fonts, and leaks nothing',
    async (profile) => {
      const pdf = await exported('pdf', profile);
      const source = pdf.toString('latin1');
      const { size, pages, headings } = outlineOf(pdf);
      expect(size.map(Math.round)).toEqual([595, 842]);
      expect(pages).toBeGreaterThan(5);
      expect(headings.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['The claims', 'Sources', 'About this report']),
      );
      expect(source).toContain('/MarkInfo');
      expect(source).toContain('/StructTreeRoot');
      // Its maker and its title, and no name of a system, a person or a file.
      expect(source).toMatch(/\/Creator \(Galley\)/);
      expect(source).not.toMatch(/\/Author|Mozilla|file:/);
      // A number does not run on into the words after it, nor a line of a heading into the next.
      const titles = headings.map(({ title }) => title);
      expect(titles).toContain(project.article.title);
      const numbered = titles.filter((title) => /^\d/.test(title));
      expect(numbered.length).toBeGreaterThan(10);
      expect(numbered.filter((title) => !/^\d+ “\S/.test(title))).toEqual([]);
      // Every font is in the file, and none is drawn by procedures in it.
      expect(source).not.toMatch(/\/Subtype \/Type3\b/);
      const inside = source.match(/\/Subtype \/CIDFontType2/g)?.length ?? 0;
      expect(source.match(/\/FontFile2/g)?.length ?? 0).toBe(inside);
      expect(source).not.toMatch(/\/Subtype \/(?:Type1|TrueType|MMType1)\b/);

      const all = await everythingIn(pdf);
      expect(all.words).toContain('Skerrow');
      // The number of claim 1 stands apart from the last of its words.
      expect(all.words).toMatch(/timetable again\s1\b/);
      const withheld = Object.keys(PLANTED_WORDS).filter(
        (word) => !PLANTED_WORDS[word]?.includes(profile),
      );
      const hidden = [...withheld, ...ATTACHMENT_HASHES, 'plantedpath', folder, tmpdir()];
      expect(hidden.filter((word) => holds(all, word))).toEqual([]);
      const told = Object.keys(PLANTED_WORDS).filter((word) => !withheld.includes(word));
      expect(told.filter((word) => !all.words.toLowerCase().includes(word))).toEqual([]);
    },
  );

  it('has the paper and the look of the desk, and for the lawyer says so on each page', async () => {
    const desk = join(folder, 'a.galley-desk');
    const look = { footer: 'Quay 1, Port Ellery', privileged: true, accent: '#7a1f5c' };
    await writeFile(desk, writeDeskFile({ name: 'The Harbour Gazette', look }));
    const pdf = await exported('pdf', 'legal', ['--desk-file', desk, '--paper', 'letter']);
    const { size, pages } = outlineOf(pdf);
    expect(size.map(Math.round)).toEqual([612, 792]);
    expect(pages).toBeGreaterThan(5);
    const { words } = await everythingIn(pdf);
    // The text of each page is there in two readings.
    expect(words.match(/Privileged and confidential/g)).toHaveLength(2 * pages);
    expect(words.match(/Quay 1, Port Ellery/g)).toHaveLength(2 * pages);

    const open = await everythingIn(await exported('pdf', 'public', ['--desk-file', desk]));
    expect(open.words).not.toContain('Privileged');
  });

  it('is refused in plain words where there is no browser', async () => {
    const named = process.env.GALLEY_CHROMIUM;
    process.env.GALLEY_CHROMIUM = join(folder, 'no such browser');
    const output = join(folder, 'none.pdf');
    const from = join(folder, 'plantedpath.galley');
    const refused = await runCommand('export', from, '--to', 'pdf', '-o', output);
    process.env.GALLEY_CHROMIUM = named;
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('GALLEY_CHROMIUM names a program that is not there');
    await expect(readFile(output)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the command line', () => {
  it('writes every format there is, and says in none where the project lies', async () => {
    for (const format of exportFormatSchema.options) {
      const all = await everythingIn(await exported(format, 'legal'));
      // A bundle has the project in it, under its name.
      const places = [folder, tmpdir(), ...(format === 'bundle' ? [] : ['plantedpath'])];
      expect([format, ...places.filter((place) => holds(all, place))]).toEqual([format]);
    }
  });
});

describe('the report view', () => {
  it.beforeAll(async ({ app, checker }) => {
    await openSample(checker, app.library);
  });

  it('shows a file of text as it will leave, chosen by its name with the keyboard', async ({
    page,
  }) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('export csl');
    await page.getByRole('menuitem', { name: /CSL-JSON/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('The preview is what leaves.').waitFor();
    const shown = page.frameLocator('iframe[title="Preview of the report"]').last().locator('pre');
    await shown.waitFor();
    const items = JSON.parse((await shown.textContent()) ?? '') as { title?: string }[];
    expect(items.map(({ title }) => title)).toContain('Bulletin for the summer of 2026');
    expect(await findViolations(page)).toEqual([]);
  });

  it('says how far a PDF is, lets it be stopped, and hands it over', async ({ window, page }) => {
    const choice = page.getByRole('region', { name: 'What to export' });
    await choice.getByRole('button', { name: /CSL-JSON/ }).click();
    await page.getByRole('option', { name: /^PDF/ }).click();
    await page.getByText('shows the same report as a web page').waitFor();

    const exporting = choice.getByRole('button', { name: /^Export/ });
    await exporting.click();
    await choice.getByRole('progressbar', { name: 'Writing the report' }).waitFor();
    await choice.getByRole('button', { name: 'Cancel' }).click();
    await choice.getByText('Cancelled. No report was written.').waitFor();
    expect(await exporting.evaluate((button) => button === document.activeElement)).toBe(true);

    const download = page.waitForEvent('download');
    await exporting.click();
    // A bar that says a fraction was told one.
    await choice.locator('progress[value]').waitFor();
    const path = await (await download).path();
    expect((await readFile(path)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await choice.getByText('went to your browser’s downloads').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
