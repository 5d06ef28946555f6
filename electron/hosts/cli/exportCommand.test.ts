import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { idSchema } from '../../../shared/id';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { writeDeskFile } from '../../../shared/report/desk/deskFile';
import { paperIn } from '../../../shared/report/desk/paper';
import { testProject, testProjectText } from '../../project/testing/testProject';
import { systemCountry } from '../systemCountry';
import { type TestCli, testCli } from './testing/testCli';

let folder: string;
let galley: TestCli['galley'];

beforeEach(async () => {
  ({ folder, galley } = await testCli());
});

describe('galley export', () => {
  it.each(['html', 'md', 'csv'])('writes %s', async (format) => {
    const { code, out } = await galley('export', 'a.galley', '--to', format, '-o', `r.${format}`);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^r\\.${format}: report for the editor, [\\d,]+ bytes\n$`));
    const text = await readFile(join(folder, `r.${format}`), 'utf8');
    expect(text).toContain('40 million crowns');
  });

  it.each(['csl', 'biblatex', 'ris'])('writes the sources as %s', async (format) => {
    const { code, out } = await galley('export', 'a.galley', '--to', format, '-o', 'list');
    expect(code).toBe(0);
    expect(out).toMatch(/^list: report for the editor, [\d,]+ bytes\n/);
    const list = await readFile(join(folder, 'list'), 'utf8');
    expect(list).toContain('Annual accounts');
    expect(list).not.toContain('src_accounts');
  });

  it('writes claim reviews, and says which claims are not ready and why', async () => {
    const project = testProject();
    const verdict = { rating: idSchema('rating').parse('rtg_wrong') };
    const claims = project.claims.map((claim) => ({ ...claim, verdict }));
    await writeFile(join(folder, 'b.galley'), serializeProject({ ...project, claims }));
    const to = ['export', 'b.galley', '--profile', 'public', '--to'];
    const address = ['--url', 'https://desk.example/1', '--desk', 'The Desk', '--force'];
    const nowhere = await galley(...to, 'claimreview', '-o', 'r.jsonld');
    expect(nowhere.code).toBe(0);
    expect(nowhere.out).toContain('No claim review is ready');
    expect(await readFile(join(folder, 'r.jsonld'), 'utf8')).toBe('[]\n');
    const { out } = await galley(...to, 'claimreview', '-o', 'r.jsonld', ...address);
    expect(out).not.toContain('No claim review');
    const reviews: unknown = JSON.parse(await readFile(join(folder, 'r.jsonld'), 'utf8'));
    expect(reviews).toMatchObject([
      { url: 'https://desk.example/1#claim-1', author: { name: 'The Desk' } },
    ]);
    await galley(...to, 'html', '-o', 'r.html', ...address);
    const page = await readFile(join(folder, 'r.html'), 'utf8');
    expect(page).toContain('<script type="application/ld+json">[{"@context":"https://schema.org"');
    await galley('export', 'b.galley', '--to', 'html', '-o', 'editor.html', ...address);
    expect(await readFile(join(folder, 'editor.html'), 'utf8')).not.toContain('<script');
  });

  describe('with a verdict on words that have changed since', () => {
    const reader = ['--profile', 'public', '--force'];
    const RATED = '40.1 million';

    beforeEach(async () => {
      const project = testProject();
      const claims = project.claims.map((claim) => ({
        ...claim,
        status: 'checked' as const,
        checked: { text: 'harbour cost 38 million crowns' },
        verdict: { rating: idSchema('rating').parse('rtg_wrong') },
      }));
      await writeFile(join(folder, 'a.galley'), serializeProject({ ...project, claims }));
    });

    it.each(['html', 'md', 'csv', 'docx', 'xlsx', 'webannotation', 'csl', 'claimreview'])(
      'keeps it from the public in %s, and says so beside what is written',
      async (format) => {
        const { code, complaints } = await galley(
          ...['export', 'a.galley', '--to', format, '-o', 'out', ...reader],
        );
        expect(code).toBe(0);
        expect(complaints).toBe(
          'Warning: Claim 1 is held back: the words have changed since they were checked.\n',
        );
        const bytes = await readFile(join(folder, 'out'));
        const texts = /docx|xlsx/.test(format)
          ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
          : [bytes.toString('utf8')];
        for (const text of texts) expect(text).not.toContain(RATED);
      },
    );

    it('lets it through where that is asked for, and the log says so', async () => {
      const to = ['export', 'a.galley', '--to', 'md', '-o', '-', ...reader];
      const held = await galley(...to);
      expect(held.bytes.toString()).toContain('40 million crowns');
      expect(held.bytes.toString()).not.toContain(RATED);
      const { bytes, complaints } = await galley(...to, '--allow-stale');
      expect(bytes.toString()).toContain(RATED);
      expect(complaints).toMatch(/^Warning: Claim 1 is let through, as was asked for/);
      const { log } = JSON.parse(await readFile(join(folder, 'a.galley'), 'utf8'));
      expect(log).toMatchObject([
        { detail: 'md, public' },
        { detail: 'md, public, outdated verdicts allowed' },
      ]);
    });

    it('shows it to the desk, and notes nothing of it', async () => {
      const { bytes, complaints } = await galley('export', 'a.galley', '--to', 'md', '-o', '-');
      expect(bytes.toString()).toContain(RATED);
      expect(complaints).toBe('');
    });

    it('names it for machines', async () => {
      const { out } = await galley(
        ...['export', 'a.galley', '--to', 'csv', '-o', 'out', ...reader, '--json'],
      );
      expect(JSON.parse(out)).toMatchObject({ heldBack: [expect.stringContaining('Claim 1')] });
    });
  });

  it('writes a Word document that comes in again with its claims', async () => {
    const written = await galley('export', 'a.galley', '--to', 'docx', '-o', 'r.docx');
    expect(written.code).toBe(0);
    const { out } = await galley('import', 'r.docx', '-o', 'b.galley', '--json');
    const before = JSON.parse((await galley('show', 'a.galley', '--json')).out);
    const after = JSON.parse((await galley('show', 'b.galley', '--json')).out);
    const quotes = (shown: { claims: { anchors: { quote: string }[] }[] }) =>
      shown.claims.map(({ anchors }) => anchors.map(({ quote }) => quote));
    expect(quotes(before)).not.toEqual([]);
    expect(quotes(after)).toEqual(quotes(before));
    expect(JSON.parse(out)).toMatchObject({ draftClaims: before.claims.length });
  });

  it('embeds the fonts that the text needs and no others', async () => {
    await galley('export', 'a.galley', '--to', 'html', '-o', 'latin.html');
    const project = testProject({ title: 'Гавань' });
    await writeFile(join(folder, 'b.galley'), serializeProject(project));
    await galley('export', 'b.galley', '--to', 'html', '-o', 'cyrillic.html');
    const faces = async (name: string) =>
      (await readFile(join(folder, name), 'utf8')).match(/@font-face/g)?.length;
    // Four cuts of the serif and two of the other, for each part of the alphabet.
    expect(await faces('latin.html')).toBe(6);
    expect(await faces('cyrillic.html')).toBe(12);
  });

  it('never writes a report over its own project, whatever its name', async () => {
    const text = testProjectText();
    await writeFile(join(folder, 'project.json'), text);
    const { code, complaints } = await galley(
      ...['export', 'project.json', '--to', 'csv', '-o', './project.json'],
    );
    expect(code).toBe(2);
    expect(complaints).toMatch(/^The project would be overwritten\./);
    expect(await readFile(join(folder, 'project.json'), 'utf8')).toBe(text);
  });

  it('replaces an older report only where it is told to', async () => {
    await writeFile(join(folder, 'r.md'), 'old');
    const before = await readFile(join(folder, 'a.galley'));
    const run = ['export', 'a.galley', '--to', 'md', '-o', 'r.md', '--profile', 'public'];
    const refused = await galley(...run);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.complaints).toBe(
      'r.md: There is already a file of this name. Nothing was written. Use --force to replace it.\n',
    );
    expect(await readFile(join(folder, 'r.md'), 'utf8')).toBe('old');
    expect(await readFile(join(folder, 'a.galley'))).toEqual(before);
    expect((await galley(...run, '--force')).code).toBe(0);
    expect(await readFile(join(folder, 'r.md'), 'utf8')).not.toContain('old');
  });

  it('writes it as the desk of a file wants it to look', async () => {
    const look = { accent: '#7a1f5c', footer: 'Quay 1', contact: 'a@desk.example' } as const;
    const desk = writeDeskFile({ name: 'The Desk', look: { ...look, paper: 'letter' } });
    await writeFile(join(folder, 'a.galley-desk'), desk);
    const run = async (...more: string[]) => {
      const to = ['--to', 'html', '--profile', 'public', '-o', 'r.html', '--force'];
      expect((await galley('export', 'a.galley', ...to, ...more)).code).toBe(0);
      return readFile(join(folder, 'r.html'), 'utf8');
    };
    const page = await run('--desk-file', 'a.galley-desk');
    for (const part of ['The Desk', '--accent:#7a1f5c', 'Quay 1', 'a@desk.example', 'size:letter'])
      expect(page).toContain(part);
    const other = await run('--desk-file', 'a.galley-desk', '--desk', 'Others', '--paper', 'a4');
    expect(other).toContain('Others');
    expect(other).not.toContain('The Desk');
    expect(other).toContain('size:A4');
    expect(await run()).not.toContain('Quay 1');
  });

  it('takes the paper of the country where nobody chose one', async () => {
    for (const locale of ['en_US.UTF-8', 'en_GB.UTF-8']) {
      vi.stubEnv('LC_ALL', locale);
      const { out, bytes } = await galley('export', 'a.galley', '--to', 'html', '-o', '-');
      const size = paperIn(systemCountry(process)) === 'letter' ? 'letter' : 'A4';
      expect(out + bytes.toString('utf8')).toContain(`@page{size:${size};`);
    }
  });

  it('says what is wrong with the file of a desk, and writes nothing', async () => {
    await writeFile(join(folder, 'a.galley-desk'), '{"format":"galley-desk","version":1,"x":1}');
    const run = ['export', 'a.galley', '--to', 'html', '-o', 'r.html', '--desk-file'];
    expect(await galley(...run, 'a.galley-desk')).toMatchObject({
      code: 1,
      complaints:
        'a.galley-desk: This file cannot be read as a desk: it has the unknown part “x”. Nothing was written.\n',
    });
    expect((await galley(...run, 'missing.galley-desk')).code).toBe(2);
    await expect(readFile(join(folder, 'r.html'))).rejects.toMatchObject({ code: 'ENOENT' });
    const over = ['export', 'a.galley', '--to', 'html', '-o', 'a.galley-desk', '--force'];
    const { code, complaints } = await galley(...over, '--desk-file', 'a.galley-desk');
    expect(code).toBe(2);
    expect(complaints).toMatch(/^The file of the desk would be overwritten\./);
  });
});
