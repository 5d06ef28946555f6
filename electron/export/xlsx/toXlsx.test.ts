import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDesk } from '../../../shared/report/desk/desk';
import { makeReport } from '../../../shared/report/model/reportModel';
import { PROFILES, type Profile } from '../../../shared/report/profiles';
import { PLANTED_CONTEXT, plantedProject } from '../../../shared/report/testing/plantedProject';
import { parseXml } from '../../import/office/parseXml';
import { toXlsx } from './toXlsx';

type Project = ReturnType<typeof plantedProject>;

const report = (profile: Profile, change: (project: Project) => Project = (project) => project) =>
  toXlsx(makeReport(makeDesk(change(plantedProject()), profile, PLANTED_CONTEXT)));
const saying = (statement: string) => (project: Project) => ({
  ...project,
  claims: project.claims.map((claim) => ({ ...claim, statement })),
});

/** The workbook as a reader sees it: sheets of rows of cells, and where cells lead. */
function read(bytes: Uint8Array) {
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]),
  );
  const file = (path: string) => files.get(path) ?? '';
  const texts = [...file('xl/sharedStrings.xml').matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(
    ([, text]) => unescapeXml(text ?? ''),
  );
  const names = [...file('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name]) => name ?? '',
  );
  const sheets = names.map((name, index) => {
    const xml = file(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = new Map<string, string | number>();
    for (const [, at = '', type, value = ''] of xml.matchAll(
      /<c r="([A-Z]+\d+)" s="\d+"( t="s")?><v>([^<]*)<\/v>/g,
    )) {
      cells.set(at, type ? (texts[Number(value)] ?? '') : Number(value));
    }
    const links = new Map(
      [...xml.matchAll(/<hyperlink ref="([^"]+)" location="([^"]+)"/g)].map(
        ([, at = '', to = '']) => [at, to],
      ),
    );
    const heads = [...cells].filter(([at]) => /^[A-Z]+1$/.test(at));
    const column = (head: string) => heads.find(([, text]) => text === head)?.[0].replace('1', '');
    return { name, xml, cells, links, column, heads: heads.map(([, text]) => text) };
  });
  const sheet = (name: string) => {
    const found = sheets.find((each) => each.name === name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  return { files, sheets, sheet };
}

function unescapeXml(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

function statementOf(text: string) {
  const claims = read(report('editor', saying(text)).bytes).sheet('Claims');
  return claims.cells.get(`${claims.column('Statement')}2`);
}

describe('toXlsx', () => {
  it('makes parts that are well-formed XML, with heads that stay and filters over every row', () => {
    const { files, sheets } = read(report('legal').bytes);
    for (const xml of files.values()) {
      expect(parseXml(Buffer.from(xml, 'utf8'), new Map()).ok).toBe(true);
    }
    expect(sheets.map(({ name }) => name)).toEqual(['Claims', 'Evidence', 'Sources', 'About']);
    for (const { name, xml, heads } of sheets) {
      expect(xml).toContain('ySplit="1"');
      expect(xml.includes('<autoFilter')).toBe(name !== 'About');
      expect(new Set(heads).size).toBe(heads.length);
    }
    const [claims] = sheets;
    const last = claims?.column('Signed off on');
    expect(claims?.xml).toContain(`<autoFilter ref="A1:${last}5"/>`);
  });

  it('leads from a claim to its evidence, on to the source, and back', () => {
    const { sheet } = read(report('editor').bytes);
    const claims = sheet('Claims');
    const evidence = sheet('Evidence');
    const sources = sheet('Sources');
    expect(claims.cells.get(`${claims.column('Evidence')}2`)).toBe(3);
    expect(claims.links.get(`${claims.column('Evidence')}2`)).toBe('Evidence!A2');
    expect(evidence.cells.get('A2')).toBe(1);
    expect(evidence.links.get('A2')).toBe('Claims!A2');
    expect(evidence.links.get(`${evidence.column('Source')}2`)).toBe('Sources!A2');
    expect(sources.links.get('A2')).toBe('Evidence!A2');
    expect(sources.links.get(`${sources.column('Used by claims')}2`)).toBe('Claims!A2');
  });

  it('links addresses by the host that the network sees, and no path on a disk', () => {
    const { files } = read(
      report('editor', (project) => ({
        ...project,
        sources: project.sources.map((source) =>
          source.id === 'src_plantid-open'
            ? { ...source, archiveUrl: 'https://аррӏе.com/' }
            : source,
        ),
      })).bytes,
    );
    const linked = [...files.values()].join('');
    expect(linked).toContain('Target="https://xn--80ak6aa92e.com/"');
    expect(linked).toContain('https://аррӏе.com/ (xn--80ak6aa92e.com)');
    expect(linked).not.toContain('file:');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '＝1',
    '_x0041_',
    'constructor',
    '__proto__',
    '<b>&"\'</b>',
    '12',
    'line\nbreak\tand  spaces',
  ])('keeps %j as the text it is', (text) => {
    expect(statementOf(text)).toBe(text);
    const { sheets } = read(report('editor', saying(text)).bytes);
    for (const { xml } of sheets) expect(xml).not.toMatch(/<f[ >]/);
  });

  it('keeps text a spreadsheet would compute as text when it is typed over', () => {
    const { sheet, files } = read(report('editor', saying('=1+1')).bytes);
    const claims = sheet('Claims');
    const [, style] =
      new RegExp(`<c r="${claims.column('Statement')}2" s="(\\d+)"`).exec(claims.xml) ?? [];
    const formats = (files.get('xl/styles.xml') ?? '').split('<cellXfs')[1]?.match(/<xf[^>]*>/g);
    expect(formats?.[Number(style)]).toContain('quotePrefix="1"');
  });

  it('shows what hides or is broken in a text', () => {
    expect(statementOf('a\u202eb\u0000\ud800')).toBe('a[U+202E]b[U+0000][U+D800]');
  });

  it('cuts what no cell can hold, and says where', () => {
    const { notes } = report('editor', saying(`${'x'.repeat(32_766)}😀`));
    expect(notes.join(' ')).toMatch(
      /Longer text was cut.*: Claims!C2, Claims!C3, Claims!C4, Claims!C5\./,
    );
    expect(statementOf(`${'x'.repeat(32_765)}😀y`)).toBe(`${'x'.repeat(32_765)}…`);
    expect(statementOf('x'.repeat(32_767))).toBe('x'.repeat(32_767));
  });

  it('has dates as dates, and what is no day as text', () => {
    const dated = (madeOn: string) => {
      const { sheet, files } = read(
        report('editor', (project) => ({
          ...project,
          claims: project.claims.map((claim) => ({ ...claim, madeOn })),
        })).bytes,
      );
      const claims = sheet('Claims');
      const at = `${claims.column('Said on')}2`;
      const [, look] = new RegExp(`<c r="${at}" s="(\\d+)"`).exec(claims.xml) ?? [];
      const styles = files.get('xl/styles.xml') ?? '';
      const formats = styles.split('<cellXfs')[1]?.match(/<xf[^>]*>/g);
      const [, id] = /numFmtId="(\d+)"/.exec(formats?.[Number(look)] ?? '') ?? [];
      const [, code] = new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles) ?? [];
      return [claims.cells.get(at), code?.replaceAll('\\', '')];
    };
    expect(dated('2026-03-14')).toEqual([46095, 'yyyy-mm-dd']);
    expect(dated('2026-03-14T06:00')).toEqual([46095.25, 'yyyy-mm-dd hh:mm']);
    expect(dated('2026-03-14T06:00:00+06:00')).toEqual([46095, 'yyyy-mm-dd hh:mm &quot;UTC&quot;']);
    expect(dated('2026-03')).toEqual(['2026-03', undefined]);
    expect(dated('1789-07-14')).toEqual(['1789-07-14', undefined]);
  });

  it('widens a column until no row clips its text, and says where even the widest clips', () => {
    const columnOf = (text: string) => {
      const { bytes, notes } = report('editor', saying(text));
      const claims = read(bytes).sheet('Claims');
      const at = claims.heads.indexOf('Statement') + 1;
      const [, width] =
        new RegExp(`<col min="${at}" max="${at}" width="(\\d+)"`).exec(claims.xml) ?? [];
      const [, height] = /<row r="2" ht="(\d+)"/.exec(claims.xml) ?? [];
      return { width: Number(width), height: Number(height), notes: notes.join(' ') };
    };
    expect(columnOf('short').width).toBe(40);
    const long = columnOf('a few words '.repeat(150));
    expect(long.width).toBeGreaterThan(40);
    expect(long.height).toBeLessThan(409);
    expect(long.notes).not.toContain('409');
    const longest = columnOf('a few words '.repeat(1000));
    expect(longest.width).toBe(255);
    expect(longest.notes).toContain('no row higher than 409 points');
    expect(longest.notes).toMatch(/: Claims!C2, Claims!C3, Claims!C4, Claims!C5\.$/);
  });

  it('has the columns that the profile may fill, and says what was withheld', () => {
    const heads = (profile: Profile) => read(report(profile).bytes).sheet('Claims').heads;
    expect(heads('editor')).toContain('Notes');
    expect(heads('public')).not.toContain('Status');
    for (const profile of PROFILES) {
      const values = [...read(report(profile).bytes).sheet('About').cells.values()];
      expect(values).toContain('PlantTitle');
      expect(values.join('\n')).toContain('withheld');
    }
  });

  it('writes a report without claims as heads alone', () => {
    const { sheet } = read(report('public', (project) => ({ ...project, claims: [] })).bytes);
    expect(sheet('Claims').xml).toContain('<autoFilter ref="A1:A1"/>');
    expect(sheet('Evidence').cells.size).toBe(1);
  });

  it('is printed on the desk’s paper, under its notice and over its footer', () => {
    const look = { paper: 'letter', privileged: true, footer: '1 Quay & Co' } as const;
    const sheetsFor = (profile: Profile) => {
      const desk = makeDesk(plantedProject(), profile, { ...PLANTED_CONTEXT, look });
      const files = Object.entries(unzipSync(toXlsx(makeReport(desk)).bytes));
      return files
        .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
        .map(([, file]) => strFromU8(file));
    };
    for (const profile of PROFILES) {
      const sheets = sheetsFor(profile);
      expect(sheets).toHaveLength(4);
      for (const sheet of sheets) {
        expect(sheet).toContain('<pageSetup paperSize="1" ');
        // In SpreadsheetML “&” begins a code, and “&C1” would be letters of another size.
        expect(sheet).toContain(
          '<oddFooter>&amp;L 1 Quay &amp;&amp; Co&amp;R&amp;P / &amp;N</oddFooter>',
        );
        expect(sheet.includes('<oddHeader>&amp;CPrivileged and confidential</oddHeader>')).toBe(
          profile === 'legal',
        );
      }
    }
  });

  it('has no foot that Excel would call damaged, whatever the desk says of itself', () => {
    for (const footer of ['&'.repeat(120), '\u202e'.repeat(120), '👩‍🚀&'.repeat(20)]) {
      const desk = makeDesk(plantedProject(), 'editor', { ...PLANTED_CONTEXT, look: { footer } });
      const files = unzipSync(toXlsx(makeReport(desk)).bytes);
      const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      const foot = /<oddFooter>(.*)<\/oddFooter>/.exec(sheet)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(foot.length).toBeLessThanOrEqual(255);
      expect(foot).toMatch(/^&L(?:&&|[^&])*&R&P \/ &N$/);
    }
  });
});
