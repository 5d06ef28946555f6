import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { idSchema } from '../../shared/id';
import { serializeProject } from '../../shared/project/serializeProject';
import { encodeAs } from '../import/encodeDouble';
import { epubFile } from '../import/epub/epubDouble';
import { testFolder } from '../storage/testFolder';
import { testProject, testProjectText } from '../storage/testProject';
import { runCli } from './runCli';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly complaints: string;
}

let folder: string;

async function galley(...argv: string[]): Promise<Run> {
  let out = '';
  let complaints = '';
  const code = await runCli(argv, {
    folder,
    width: 80,
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      complaints += text;
    },
  });
  return { code, out, complaints };
}

const ARTICLE = `Harbour costs double

By Ada Marsh
20 November 2026

The harbour cost 40 million crowns – “twice the plan”.

It opened on Monday.
`;

beforeEach(async () => {
  folder = await testFolder();
  vi.stubEnv('GALLEY_DATA_FOLDER', join(folder, 'data'));
  await writeFile(join(folder, 'article.txt'), ARTICLE);
  await writeFile(join(folder, 'a.galley'), testProjectText());
});

describe('galley', () => {
  it('says what it can do', async () => {
    const { code, out } = await galley('--help');
    expect(code).toBe(0);
    for (const name of ['import', 'show', 'check', 'annotate', 'export', 'serve'])
      expect(out).toContain(name);
  });

  it('keeps the pictures of a document beside the project, or makes none of both', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    const page = `<!doctype html><title>Quay</title><article><h1>Quay</h1><p>${ARTICLE}</p><img alt="Quay" src="data:image/png;base64,${png.toString('base64')}"></article>`;
    await writeFile(join(folder, 'page.html'), page);
    const { code, out } = await galley('import', 'page.html', '-o', 'quay.galley');
    expect(code).toBe(0);
    expect(out).toMatch(/Pictures +1\n/);
    const [hash = ''] = await readdir(join(folder, 'quay.files'));
    expect(await readFile(join(folder, 'quay.files', hash))).toEqual(png);
    expect(await readFile(join(folder, 'quay.galley'), 'utf8')).toContain(`"sha256":"${hash}"`);
    expect((await galley('import', 'page.html', '-o', 'a.galley')).code).toBe(2);
    expect(await readdir(folder)).not.toContain('a.files');
  });

  it('shows the encoding of a text, and reads it in the one that is asked for', async () => {
    const words = 'Порт снова открылся в понедельник, сообщила администрация порта.';
    await writeFile(join(folder, 'port.txt'), encodeAs('koi8-r', words));
    const found = await galley('import', 'port.txt', '-o', 'port.galley');
    expect(found.out).toMatch(/Encoding +koi8-r\n/);
    expect(await readFile(join(folder, 'port.galley'), 'utf8')).toContain(words);
    const asked = ['import', 'port.txt', '-o', 'port.galley', '--force', '--encoding'];
    expect((await galley(...asked, 'windows-1251')).code).toBe(0);
    expect(await readFile(join(folder, 'port.galley'), 'utf8')).toContain('рПТФ УОПЧБ');
    const refused = await galley(...asked, 'utf-8');
    expect(refused.code).toBe(1);
    expect(refused.complaints).toContain('not written in utf-8');
    expect(await readFile(join(folder, 'port.galley'), 'utf8')).toContain('рПТФ УОПЧБ');
  });

  it('says its version', async () => {
    expect(await galley('--version')).toMatchObject({ code: 0, out: '0.1.0\n' });
  });

  it.each(['import', 'show', 'check', 'annotate', 'export', 'serve'])(
    'helps with %s',
    async (command) => {
      const { code, out } = await galley(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`Usage: galley ${command}`);
    },
  );

  it.each([
    [[]],
    [['destroy']],
    [['import']],
    [['import', 'article.txt']],
    [['import', 'article.txt', 'article.txt', '-o', 'b.galley']],
    [['import', 'article.txt', '-o', 'b.galley', '--published', 'yesterday']],
    [['import', 'article.txt', '-o', 'b.galley', '--language', '?']],
    [['import', 'article.txt', '-o', 'b.galley', '--url', 'javascript:1']],
    [['import', 'article.txt', '-o', 'b.galley', '--url', 'https://example.org/a\nb']],
    [['import', 'article.txt', '-o', 'article.txt', '--force']],
    [['import', 'article.txt', '-o', 'b.galley', '--unknown']],
    [['show']],
    [['show', 'a.galley', 'a.galley']],
    [['check', 'a.galley', '--loud']],
    [['annotate', 'a.galley', '-o', 'b.galley']],
    [['annotate', 'a.galley', 'article.txt']],
    [['annotate', 'a.galley', 'article.txt', '-o', './a.galley', '--force']],
    [['annotate', 'a.galley', 'article.txt', '-o', 'article.txt', '--force']],
    [['export', 'a.galley', '-o', 'r.html']],
    [['export', 'a.galley', '--to', 'gif', '-o', 'r.gif']],
    [['export', 'a.galley', '--to', 'html']],
    [['export', 'a.galley', '--to', 'html', '-o', './a.galley']],
    [['export', 'a.galley', '--to', 'html', '-o', 'r.html', '--profile', 'friends']],
    [['export', 'a.galley', '--to', 'claimreview', '-o', 'r.json', '--url', 'desk.example']],
    [['serve', '--port', 'any']],
  ])('answers 2 to the wrong usage %j, prints nothing and writes nothing', async (argv) => {
    const { code, out, complaints } = await galley(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toMatch(/Usage: galley /);
    expect((await readdir(folder)).sort()).toEqual(['a.galley', 'article.txt']);
  });

  it.each([
    [['import', 'none.txt', '-o', 'b.galley']],
    [['import', '.', '-o', 'b.galley']],
    [['import', 'article.txt', '-o', '.', '--force']],
    [['import', 'article.txt', '-o', 'a.galley']],
    [['import', 'article.txt', '-o', 'none/b.galley']],
    [['show', 'none.galley']],
    [['show', '.']],
    [['check', 'none.galley']],
    [['annotate', 'none.galley', 'article.txt', '-o', 'b.galley']],
    [['annotate', 'a.galley', 'none.json', '-o', 'b.galley']],
    [['export', 'none.galley', '--to', 'md', '-o', 'r.md']],
    [['export', 'a.galley', '--to', 'md', '-o', 'none/r.md']],
    [['export', 'a.galley', '--to', 'md', '-o', 'c.galley']],
  ])('answers 2 where a file cannot be read or written: %j', async (argv) => {
    const before = await readFile(join(folder, 'a.galley'));
    const { code, out, complaints } = await galley(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toMatch(/^\S+: .+\.\n$/);
    expect(await readFile(join(folder, 'a.galley'))).toEqual(before);
  });

  it('says which of file and folder is missing', async () => {
    const read = await galley('show', 'none.galley');
    expect(read.complaints).toMatch(/^none\.galley: This file is not there/);
    const written = await galley('import', 'article.txt', '-o', 'none/b.galley');
    expect(written.complaints).toMatch(/^none\/b\.galley: There is no such folder/);
  });

  it.each(['show', 'check'])('answers 1 when %s is given what is no project', async (command) => {
    for (const content of ['', 'null', '{"format":"galley-project","version":9}']) {
      await writeFile(join(folder, 'bad.galley'), content);
      const { code, out, complaints } = await galley(command, 'bad.galley');
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(complaints).toMatch(/^bad\.galley: This .+\.\n$/);
    }
  });
});

describe('galley import', () => {
  it('makes a project and says what it found', async () => {
    const { code, out } = await galley('import', 'article.txt', '-o', 'b.galley', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      output: 'b.galley',
      title: 'Harbour costs double',
      byline: 'Ada Marsh',
      published: '2026-11-20',
      blocks: 5,
    });
    const shown = await galley('show', 'b.galley', '--text');
    const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(folded(shown.out)).toBe(folded(ARTICLE));
  });

  it('takes corrections of what it found', async () => {
    const { code } = await galley(
      ...['import', 'article.txt', '-o', 'b.galley', '--title', 'Port', '--published', '2026-11'],
      ...['--url', 'https://example.org/port', '--language', 'en-GB'],
    );
    expect(code).toBe(0);
    const { out } = await galley('show', 'b.galley', '--json');
    expect(JSON.parse(out).article).toMatchObject({
      title: 'Port',
      published: '2026-11',
      url: 'https://example.org/port',
      language: 'en-GB',
      original: { name: 'article.txt', bytes: Buffer.byteLength(ARTICLE) },
    });
  });

  it('prints in columns for people', async () => {
    const { out } = await galley('import', 'article.txt', '-o', 'b.galley');
    expect(out).toContain('Title       Harbour costs double\n');
    expect(out).toContain('Published   20 November 2026\n');
    expect(out).toContain('Written to  b.galley\n');
  });

  it('takes the part of a book that it is told to, and lists them all', async () => {
    const page = (title: string) => ({
      path: `${title}.xhtml`,
      body: `<h1>${title}</h1><p>${`${title} over the harbour. `.repeat(80)}</p>`,
    });
    await writeFile(join(folder, 'book.epub'), epubFile({ pages: ['Storm', 'Calm'].map(page) }));
    const usual = await galley('import', 'book.epub', '-o', 'b.galley');
    expect(usual.out).toContain('1. Storm (this one was read)');
    const { out } = await galley(
      ...['import', 'book.epub', '-o', 'c.galley', '--part', 'calm', '--json'],
    );
    expect(JSON.parse(out)).toMatchObject({
      title: 'Calm',
      part: 'book/Calm.xhtml',
      parts: [{ title: 'Storm' }, { title: 'Calm' }],
    });
    const refused = await galley('import', 'book.epub', '-o', 'd.galley', '--part', 'Rain');
    expect(refused.code).toBe(1);
    expect(refused.complaints).toContain('\n2. Calm');
    expect(await readdir(folder)).not.toContain('d.galley');
    const plain = await galley('import', 'article.txt', '-o', 'd.galley', '--part', '2');
    expect(plain.complaints).toContain('has no parts');
  });

  it('replaces a project only when told to', async () => {
    const refused = await galley('import', 'article.txt', '-o', 'a.galley');
    expect(refused.complaints).toMatch(/--force/);
    expect((await galley('import', 'article.txt', '-o', 'a.galley', '--force')).code).toBe(0);
    const { out } = await galley('show', 'a.galley', '--json');
    expect(JSON.parse(out).claims).toEqual([]);
  });

  it('answers 1 when the document is refused, and writes nothing', async () => {
    await writeFile(join(folder, 'empty.txt'), '');
    const { code, out, complaints } = await galley('import', 'empty.txt', '-o', 'b.galley');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(complaints).toMatch(/^empty\.txt: .+\.\n$/);
    expect(await readdir(folder)).not.toContain('b.galley');
  });

  it('replaces no link and no folder, even when told to', async () => {
    await symlink(join(folder, 'a.galley'), join(folder, 'link.galley'));
    for (const name of ['link.galley', '.']) {
      const { code, complaints } = await galley('import', 'article.txt', '-o', name, '--force');
      expect(code).toBe(2);
      expect(complaints).toMatch(/There is a link or a folder of this name/);
    }
  });

  it('reads a document that is named by a link', async () => {
    await symlink(join(folder, 'article.txt'), join(folder, 'link.txt'));
    expect((await galley('import', 'link.txt', '-o', 'b.galley')).code).toBe(0);
  });
});

describe('galley show', () => {
  it('gives machines everything, claims by number', async () => {
    const { code, out } = await galley('show', 'a.galley', '--json');
    expect(code).toBe(0);
    const shown = JSON.parse(out);
    expect(shown.article).toMatchObject({ title: 'Harbour costs double', words: 19, blocks: 3 });
    expect(shown.claims).toMatchObject([
      {
        number: 1,
        id: 'clm_cost',
        quote: 'harbour cost 40 million crowns',
        anchors: [{ id: 'anc_cost', detached: false, start: 25, end: 55 }],
        tags: [],
        status: 'inProgress',
        stale: false,
        detached: false,
        evidence: [{ source: 'src_accounts', stance: 'supports', locator: { page: '12' } }],
        independentOrigins: 1,
      },
    ]);
    expect(shown.sources).toMatchObject([{ id: 'src_accounts', citation: 'Annual accounts.' }]);
  });

  it('says the same of two states that differ only in when they were saved', async () => {
    const project = testProject();
    const later = { ...project, modified: '2027-01-01T00:00:00.000Z' };
    await writeFile(join(folder, 'a.galley'), serializeProject(project));
    await writeFile(join(folder, 'b.galley'), serializeProject(later));
    const [a, b] = [
      await galley('show', 'a.galley', '--json'),
      await galley('show', 'b.galley', '--json'),
    ];
    expect(a?.out).toBe(b?.out);
  });

  it('sets claims and sources in columns no wider than the terminal', async () => {
    const { out } = await galley('show', 'a.galley');
    expect(out).toContain('  1  clm_cost  ◐ in progress\n');
    expect(out).toContain('     Quote     “harbour cost 40 million crowns”\n');
    expect(out).toContain('     Evidence  supports – Annual accounts, p. 12: “40.1 million”\n');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('writes out what could steer a terminal or turn words round', async () => {
    const project = testProject({ title: 'Red \u001b[31malert \u202egpj' });
    await writeFile(join(folder, 'a.galley'), serializeProject(project));
    const { out } = await galley('show', 'a.galley');
    expect(out).toContain('Red [U+001B][31malert [U+202E]gpj');
  });
});

describe('galley check', () => {
  it('answers 1 with the reasons when it is not ready', async () => {
    const { code, out, complaints } = await galley('check', 'a.galley');
    expect(code).toBe(1);
    expect(out).toBe('Not ready: 2 problems in 1 claim.\n');
    expect(complaints).toMatch(/Claim 1 .+ is still in progress\.\n/);
    expect(complaints).toMatch(/Claim 1 .+ has no verdict\.\n/);
    expect(complaints).toMatch(/Warning: Claim 1 .+ rests on one origin only\.\n/);
  });

  it('answers 1 when no claims are marked', async () => {
    await galley('import', 'article.txt', '-o', 'b.galley');
    const { code, out, complaints } = await galley('check', 'b.galley');
    expect([code, out]).toEqual([1, 'Not ready: 1 problem in 0 claims.\n']);
    expect(complaints).toBe('No claims are marked.\n');
  });

  it('gives machines the codes', async () => {
    const { code, out } = await galley('check', 'a.galley', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ready: false,
      problems: [{ code: 'inProgress', claim: 'clm_cost', number: 1 }, { code: 'noVerdict' }],
      warnings: [{ code: 'oneOrigin' }],
    });
  });

  it('answers 0 when it is ready, warnings or not', async () => {
    const project = testProject();
    const [rating] = project.scale.ratings;
    const claims = project.claims.map((claim) => ({
      ...claim,
      status: 'verified' as const,
      checkedText: 'harbour cost 40 million crowns',
      ...(rating ? { verdict: { rating: rating.id } } : {}),
    }));
    await writeFile(join(folder, 'a.galley'), serializeProject({ ...project, claims }));
    const { code, out, complaints } = await galley('check', 'a.galley');
    expect([code, out]).toEqual([0, 'Ready to hand over: 1 claim.\n']);
    expect(complaints).toMatch(/^Warning: /);
  });
});

describe('galley annotate', () => {
  const row = (exact: string) => ({
    uri: 'https://paper.example/',
    user: 'acct:ada@hypothes.is',
    text: 'Is it?',
    target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  });

  beforeEach(async () => {
    const rows = [
      row('twice the plan'),
      row('It opened on Tuesday – late'),
      row('Nobody wrote this'),
    ];
    await writeFile(join(folder, 'notes.json'), JSON.stringify({ rows }));
  });

  it('writes a copy with what was placed, and says what was not', async () => {
    const before = await readFile(join(folder, 'a.galley'));
    const run = ['annotate', 'a.galley', 'notes.json', '-o', 'b.galley'];
    const { code, out } = await galley(...run);
    expect(code).toBe(0);
    expect(out).toMatch(/^b\.galley: 1 annotation placed, 1 not sure, 1 not placed\.\n/);
    expect(out).toContain('“It opened on Tuesday – late” may be “It opened on Monday – late”');
    expect(out).toContain('“Nobody wrote this”: its words are not in the article.');
    const shown = await galley('show', 'b.galley', '--json');
    expect(shown.out).toContain('twice the plan');
    expect(await readFile(join(folder, 'b.galley'), 'utf8')).toContain('"ada: Is it?"');
    expect(await readFile(join(folder, 'a.galley'))).toEqual(before);
    expect((await galley(...run)).code).toBe(2);
    expect((await galley(...run, '--force')).code).toBe(0);
  });

  it('answers in JSON', async () => {
    const { out } = await galley(
      ...['annotate', 'a.galley', 'notes.json', '-o', 'b.galley', '--json'],
    );
    expect(JSON.parse(out)).toMatchObject({
      output: 'b.galley',
      placed: [{ annotation: 1, words: ['twice the plan'], missing: [] }],
      offered: [{ annotation: 2, why: 'similar' }],
      unplaced: [{ annotation: 3, reason: 'its words are not in the article' }],
      warnings: [],
    });
  });

  it('takes along what is attached to the project', async () => {
    const bytes = Buffer.from('a letter');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const project = testProject();
    const attachments = [
      {
        name: 'a.txt',
        sha256,
        bytes: bytes.length,
        mediaType: 'text/plain',
        captured: project.created,
      },
    ];
    const sources = project.sources.map((source) => ({ ...source, attachments }));
    await writeFile(join(folder, 'c.galley'), serializeProject({ ...project, sources }));
    await mkdir(join(folder, 'c.files'));
    await writeFile(join(folder, 'c.files', sha256), bytes);
    const { code, complaints } = await galley(
      'annotate',
      'c.galley',
      'notes.json',
      '-o',
      'd.galley',
    );
    expect([code, complaints]).toEqual([0, '']);
    expect(await readFile(join(folder, 'd.files', sha256))).toEqual(bytes);
    await rm(join(folder, 'c.files', sha256));
    const lacking = await galley('annotate', 'c.galley', 'notes.json', '-o', 'e.galley');
    expect(lacking.code).toBe(0);
    expect(lacking.complaints).toContain('1 attached file is missing');
  });

  it('writes nothing where the file holds no annotations', async () => {
    const { code, complaints } = await galley(
      ...['annotate', 'a.galley', 'article.txt', '-o', 'b.galley'],
    );
    expect(code).toBe(1);
    expect(complaints).toMatch(
      /^article\.txt: This file holds no annotations: .+ Nothing was written\.\n$/,
    );
    await writeFile(join(folder, 'latin.json'), Buffer.from('[{"uri":"\xe9"}]', 'latin1'));
    const latin = await galley('annotate', 'a.galley', 'latin.json', '-o', 'b.galley');
    expect(latin.complaints).toContain('it is not UTF-8 text');
    expect(await readdir(folder)).not.toContain('b.galley');
  });
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
    const address = ['--url', 'https://desk.example/1', '--desk', 'The Desk'];
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
    expect(await faces('latin.html')).toBe(3);
    expect(await faces('cyrillic.html')).toBe(6);
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

  it('replaces an older report', async () => {
    await writeFile(join(folder, 'r.md'), 'old');
    const run = await galley(
      'export',
      'a.galley',
      '--to',
      'md',
      '-o',
      'r.md',
      '--profile',
      'public',
    );
    expect(run.code).toBe(0);
    expect(await readFile(join(folder, 'r.md'), 'utf8')).not.toContain('old');
  });
});
