import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { testImport } from '../testing/testImport';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';

function read(document: string | Uint8Array, name = 'a.rtf') {
  const bytes = typeof document === 'string' ? Buffer.from(document, 'latin1') : document;
  return testImport({ name, bytes });
}

async function textOf(document: string): Promise<string> {
  const result = await read(document);
  if (!result.ok) return result.error.code;
  return result.value.blocks.map(blockText).join('|');
}

async function warningsOf(document: string): Promise<string> {
  const result = await read(document);
  return result.ok ? result.value.warnings.join('\n') : result.error.code;
}

describe('a hostile RTF document', () => {
  it.each([
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: split by tabs', 'java\\tab script:alert(1)'],
    ['javascript: in Unicode numbers', '\\u106 ?avascript:alert(1)'],
    ['data:', 'data:text/html,canary'],
    ['file:', 'file:///etc/passwd'],
    ['UNC', '\\\\\\\\evil\\\\share'],
  ])('loses the address of a link and keeps its words: %s', async (_, address) => {
    const result = await read(
      `{\\rtf1 {\\field{\\*\\fldinst HYPERLINK "${address}"}{\\fldrslt words}} ${TEXT}\\par}`,
    );
    expect(result.ok && JSON.stringify(result.value.blocks)).not.toMatch(
      /link|script|passwd|evil|canary/,
    );
    expect(result).toMatchObject({ value: { blocks: [{ content: [{ text: `words ${TEXT}` }] }] } });
  });

  it('shows nothing of objects, macros and pictures, and fetches nothing', async () => {
    const result = await read(
      `{\\rtf1 {\\object\\objautlink\\objupdate{\\*\\objclass Package}{\\*\\objdata 63616e617279}{\\result canary-free}}{\\field{\\*\\fldinst INCLUDEPICTURE "https://evil.example/canary.png" \\\\d}{\\fldrslt }}{\\*\\template https://evil.example/canary.dotm}{\\field{\\*\\fldinst DDEAUTO c:\\\\cmd.exe "/k canary"}{\\fldrslt }} ${TEXT}\\par}`,
    );
    const blocks = result.ok ? JSON.stringify(result.value.blocks) : '';
    expect(blocks).toContain('Westmere');
    expect(blocks).not.toMatch(/evil|cmd|canary\W(?!free)|63616e/);
    expect(result.ok && result.value.leftOut.join()).toContain('Embedded objects');
  });

  it.each([1001, 200_000])('nested %i deep is refused', async (depth) => {
    const deep = `{\\rtf1 ${'{'.repeat(depth)}${TEXT}${'}'.repeat(depth)}}`;
    expect(await textOf(deep)).toBe('tooDeep');
    expect(await textOf(`{\\rtf1 ${TEXT}${'{'.repeat(depth)}`)).toBe('tooDeep');
  });

  it('may close more braces than it opened; what follows is no part of it', async () => {
    expect(await textOf(`{\\rtf1 ${TEXT}\\par}}}}}{\\rtf1 more}`)).toBe(TEXT);
  });

  it('says so when it is cut off, and keeps what was read', async () => {
    const whole = `{\\rtf1 ${TEXT}\\par{\\b ${TEXT}`;
    expect(await textOf(whole)).toBe(`${TEXT}|${TEXT}`);
    expect(await warningsOf(whole)).toContain('cut off');
    expect(await warningsOf(`{\\rtf1 ${TEXT}\\par}`)).not.toContain('cut off');
    const table = `{\\rtf1 ${TEXT}\\par\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b`;
    expect(await textOf(table)).toBe(`${TEXT}|a\tb`);
    const note = `{\\rtf1 ${TEXT}\\chftn{\\footnote Half a no`;
    expect(await textOf(note)).toBe(`${TEXT}[1]||[1] Half a no`);
  });

  it.each(['2147483647', '99999999999999999999', '-5', '4294967296'])(
    'bounds bytes said to be many: \\bin%s',
    async (count) => {
      const result = await textOf(`{\\rtf1 ${TEXT}\\par{\\pict\\bin${count} ${TEXT}}}`);
      expect(result).toBe(TEXT);
    },
  );

  it('survives numbers beyond all bounds', async () => {
    const words =
      'uc u ls ilvl s f fcharset lang outlinelevel revauth cellx itap ansicpg deff deflang levelnfc listid';
    for (const value of ['-1', '99999999999', '-99999999999', '65536']) {
      const all = words
        .split(' ')
        .map((word) => `\\${word}${value} `)
        .join('');
      expect(await textOf(`{\\rtf1${all}\\uc0 ${TEXT}\\par}`)).toContain('Westmere');
    }
  });

  it('makes half characters well-formed and says so', async () => {
    const half = `{\\rtf1\\uc0 a\\u-10179 b\\u-8704 c ${TEXT}\\par}`;
    expect(await textOf(half)).toBe(`a�b�c ${TEXT}`);
    expect(await warningsOf(half)).toContain('lone surrogates');
  });

  it('says how many letters mean nothing in their code page', async () => {
    const text = `{\\rtf1\\ansi\\ansicpg932 \\'fd ${TEXT}\\par}`;
    expect(await warningsOf(text)).toContain('One letter could not be read');
  });

  it('without text is refused as empty', async () => {
    for (const body of ['', '\\par\\par', '{\\fonttbl{\\f0 Arial;}}', '{\\v hidden}']) {
      expect(await textOf(`{\\rtf1 ${body}}`)).toBe('empty');
    }
    const pictures = await read('{\\rtf1 {\\pict\\pngblip 89504e47}}');
    expect(!pictures.ok && pictures.error.message).toContain('only pictures');
  });

  it('under a false name is read for what it is', async () => {
    for (const name of ['a.doc', 'a.docx', 'a.txt', 'a.md', 'a.html']) {
      const result = await read(Buffer.from(`{\\rtf1 ${TEXT}\\par}`), name);
      expect(result.ok && result.value.blocks.map(blockText)).toEqual([TEXT]);
    }
  });

  it('may hold NUL, CR, U+2028 and 8-bit letters', async () => {
    expect(await textOf('{\\rtf1\\ansi a\0b\r\nc \\u8232 ?caf\xe9\x80\\par}')).toBe('abc \ncafé€');
  });

  it('with megabytes of pictures is read at once', async () => {
    const picture = `{\\pict\\pngblip ${'89504e470d0a1a0a'.repeat(1 << 20)}}`;
    const result = await read(`{\\rtf1 ${picture}${picture}${TEXT}\\par}`);
    expect(result).toMatchObject({ ok: true });
  });

  it('of any tokens gives a result with valid blocks', async () => {
    const words =
      'par b i0 plain pard intbl cell row trowd cellx9 nestcell s1 ls1 ilvl3 u8364 u-10179 uc2 f1 v deleted chftn tab line page ud upr footnote ftnalt annotation atnauthor atrfstart field fldinst fldrslt listtext pntext pict bin3 shp shptxt sp sn sv header info title creatim fonttbl stylesheet listtable listoverridetable listlevel revtbl object result moMath mr mctrlPr'.split(
        ' ',
      );
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words.map((word) => `\\${word} `)) },
      { weight: 4, arbitrary: fc.constantFrom(...words.map((word) => `{\\*\\${word} `)) },
      { weight: 4, arbitrary: fc.constantFrom(...words.map((word) => `{\\${word} `)) },
      {
        weight: 8,
        arbitrary: fc.constantFrom('{', '}', '}', '}', "\\'83", "\\'e9", '\\', ';', 'a b'),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
        const result = await read(`{\\rtf1 ${pieces.join('')}${TEXT}`);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
