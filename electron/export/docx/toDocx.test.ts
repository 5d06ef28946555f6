import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../../../shared/anchor/describeAnchor';
import type { Block } from '../../../shared/article/block';
import { canonicalText } from '../../../shared/article/canonicalText';
import { createClaim } from '../../../shared/claim/createClaim';
import type { AnchorId, BlockId, ClaimId } from '../../../shared/id';
import { createProject } from '../../../shared/project/file/createProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { makeDesk } from '../../../shared/report/desk/desk';
import { makeReport } from '../../../shared/report/model/reportModel';
import { PROFILES, type Profile } from '../../../shared/report/profiles';
import { ONE_POINT } from '../../../shared/report/testing/onePoint';
import { PLANTED_CONTEXT, plantedProject } from '../../../shared/report/testing/plantedProject';
import { PLANTED } from '../../../shared/report/testing/plantedWords';
import { convert } from '../../import/convert';
import { WORD_NAMESPACES } from '../../import/docx/namespaces';
import { parseXml } from '../../import/office/parseXml';
import { toDocx } from './toDocx';

const NOW = '2026-03-14T09:41:07.123Z';

async function partsOf(
  project: ProjectFile,
  profile: Profile = 'editor',
  author?: string,
): Promise<ReadonlyMap<string, string>> {
  const report = makeReport(makeDesk(project, profile, PLANTED_CONTEXT));
  const bytes = await toDocx(report, { now: NOW, ...(author === undefined ? {} : { author }) });
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([path, part]) => [path, strFromU8(part)]));
}

function paragraphs(...texts: readonly string[]): Block[] {
  return texts.map((text, index) => ({
    id: `blk_${index}` as BlockId,
    type: 'paragraph',
    content: [{ text }],
  }));
}

/** A project with a claim on each range of the whole text. */
function marked(blocks: Block[], ranges: readonly (readonly [number, number])[]): ProjectFile {
  const canonical = canonicalText(blocks);
  const pointOf = (offset: number) => {
    const block = canonical.blocks.findLast(({ start }) => start <= offset);
    if (!block) throw new Error('outside');
    return { block: block.id, offset: offset - block.start };
  };
  const claims = ranges.map(([start, end], index) =>
    createClaim({
      id: `clm_${index}` as ClaimId,
      anchors: [
        describeAnchor(
          canonical,
          { start: pointOf(start), end: pointOf(end) },
          `anc_${index}` as AnchorId,
        ),
      ],
      now: NOW,
    }),
  );
  return { ...createProject({ article: { title: 'T', blocks }, now: NOW }), claims };
}

describe('a report as a Word document', () => {
  it('has ranges that overlap, nest and reach over paragraphs around their exact words', async () => {
    const project = marked(paragraphs('One two three.', 'Four five.'), [
      [0, 7],
      [4, 19],
      [4, 7],
    ]);
    const document = (await partsOf(project)).get('word/document.xml') ?? '';
    const body = document
      .slice(document.indexOf('The article<'))
      .replace(/<w:commentRangeStart w:id="(\d)"\/>/g, '[$1')
      .replace(/<w:commentRangeEnd w:id="(\d)"\/>/g, '$1]')
      .replace(/<\/w:p>/g, '/')
      .replace(/<[^>]+>/g, '');
    expect(body).toContain('/[0One [1[2two2]0]\u00a03, 1 three./Four1]\u00a02 five./');
  });

  it('gives mammoth the comments back, each at the end of its words', async () => {
    const report = makeReport(makeDesk(plantedProject(), 'editor', PLANTED_CONTEXT));
    const bytes = await toDocx(report, { now: NOW });
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ['comment-reference => sup'] },
    );
    const places = report.claims.reduce((sum, { places }) => sum + places, 0);
    expect(value.match(/<sup><a href="#comment-/g)).toHaveLength(places);
    expect(value).toContain('Claim 1');
    expect(value).toContain('PlantStatement');
    expect(value).toMatch(/PlantQuoteRated[^<]*<sup>/);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it.each(PROFILES)(
    'holds for the %s what the profile allows and nothing else',
    async (profile) => {
      const bytes = [...(await partsOf(plantedProject(), profile)).values()].join('\n');
      for (const [word, readers] of Object.entries(PLANTED)) {
        if (readers.includes(profile)) expect([word, bytes.includes(word)]).toEqual([word, true]);
        else expect([word, bytes.includes(word)]).toEqual([word, false]);
      }
    },
  );

  it('names nobody but Galley, or who may be named, and says only the day', async () => {
    const parts = await partsOf(plantedProject(), 'author');
    expect(parts.get('word/comments.xml')).toContain('w:author="Galley"');
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Galley</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Galley</cp:lastModifiedBy>');
    const all = [...parts.values()].join('\n');
    expect(all).not.toContain('09:41');
    expect(all).toContain('2026-03-14T00:00:00');
    const named = await partsOf(plantedProject(), 'public', 'The “Desk” <&> \u202e');
    expect(named.get('word/comments.xml')).toContain(
      'w:author="The “Desk” &lt;&amp;&gt; [U+202E]"',
    );
  });

  it('is the same, byte for byte, each time', async () => {
    const report = makeReport(makeDesk(plantedProject(), 'legal', PLANTED_CONTEXT));
    const [first, second] = [
      await toDocx(report, { now: NOW }),
      await toDocx(report, { now: NOW }),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('is well-formed whatever letters the project holds', async () => {
    const foul =
      '\u0000\u0008\u000b\u001f\u007f\u0085 \ufffe\uffff \ud800 \udc00 ]]> <w:p> & \u202e x';
    const project = marked(paragraphs(`Article ${foul}`, foul), [[0, 7]]);
    const [claim] = project.claims;
    if (!claim) throw new Error('One claim was made');
    const parts = await partsOf({
      ...project,
      article: { ...project.article, title: foul, byline: foul },
      claims: [{ ...claim, statement: foul, notes: foul, correction: { proposed: foul } }],
    });
    for (const [path, part] of parts) {
      const parsed = parseXml(Buffer.from(part), WORD_NAMESPACES);
      expect([path, parsed.ok]).toEqual([path, true]);
    }
    // In the article it stays what it is; where somebody speaks of it, it is shown.
    expect(parts.get('word/document.xml')).toContain('\u202e x');
    expect(parts.get('word/comments.xml')).toContain('[U+202E] x');
    expect(parts.get('word/comments.xml')).not.toContain('\u202e');
  });

  it('sets the looks of a title, in the list and in the comments', async () => {
    const planted = plantedProject();
    const title = 'On <i>Salmo</i> in H<sub>2</sub>O';
    const sources = planted.sources.map((source) => ({ ...source, csl: { ...source.csl, title } }));
    const parts = await partsOf({ ...planted, sources });
    for (const name of ['word/document.xml', 'word/comments.xml']) {
      const xml = parts.get(name) ?? '';
      expect(xml).toMatch(/<w:rPr><w:i\/>[^/]*(?:<w:[^>]*\/>)*<\/w:rPr><w:t[^>]*>Salmo<\/w:t>/);
      expect(xml).toMatch(/<w:vertAlign w:val="subscript"\/><\/w:rPr><w:t[^>]*>2<\/w:t>/);
      expect(xml).not.toContain('&lt;i&gt;');
    }
  });

  it('writes words as words, whatever the library means by them', async () => {
    const project = marked(paragraphs('CURRENT', 'TOTAL_PAGES\tSECTION'), [[0, 7]]);
    const document = (await partsOf(project)).get('word/document.xml') ?? '';
    for (const word of ['CURRENT', 'TOTAL_PAGES', 'SECTION'])
      expect(document).toContain(`>${word}<`);
    expect(document).not.toContain('w:instrText');
  });

  it('links only safe addresses', async () => {
    const blocks: Block[] = [
      {
        id: 'blk_0' as BlockId,
        type: 'paragraph',
        content: [
          { text: 'good', marks: [{ link: 'https://example.org/?a=1&b="2"' }] },
          { text: 'bad', marks: [{ link: 'javascript:alert(1)' }] },
        ],
      },
    ];
    const parts = await partsOf(createProject({ article: { title: 'T', blocks }, now: NOW }));
    const links = parts.get('word/_rels/document.xml.rels') ?? '';
    expect(links).toContain('Target="https://example.org/?a=1&amp;b=%222%22"');
    expect([...parts.values()].join('\n')).not.toContain('javascript');
  });

  it('marks what runs from right to left, and says its language', async () => {
    const blocks = paragraphs('שלום עולם', 'plain');
    const project = createProject({ article: { title: 'T', blocks, language: 'he' }, now: NOW });
    const parts = await partsOf(project);
    expect(parts.get('word/document.xml')).toMatch(/<w:bidi\/>.+<w:rtl\/>.+שלום/);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="he"');
  });

  it('sets words apart that run against their paragraph, in the article and in what is said of it', async () => {
    const runsOf = (xml: string) =>
      [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].flatMap(([, run = '']) => {
        const text = /<w:t [^>]*>([^<]*)<\/w:t>/.exec(run)?.[1];
        return text === undefined ? [] : [run.includes('<w:rtl/>') ? `[${text}]` : text];
      });
    const paragraphWith = (xml: string, words: string) =>
      [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([all]) => all).find((all) => all.includes(words));

    const blocks = paragraphs('He said “שלום עולם 5” twice.', 'אמר Ada Fern (2020) פעמיים.');
    const project = marked(blocks, [[0, 7]]);
    const [claim] = project.claims;
    if (!claim) throw new Error('There is one.');
    const parts = await partsOf({
      ...project,
      claims: [{ ...claim, statement: 'נאמר ב-BBC, 2020.', notes: 'He said שלום.' }],
    });
    const article = parts.get('word/document.xml') ?? '';
    const [english = '', hebrew = ''] = ['twice.', 'Ada Fern'].map((words) =>
      paragraphWith(article, words),
    );
    expect(runsOf(english).join('|')).toContain('“|[שלום עולם]| 5” twice.');
    expect(english).not.toContain('<w:bidi/>');
    expect(runsOf(hebrew).join('|')).toContain('[אמר ]|Ada Fern|[ (2020) פעמיים.]');
    expect(hebrew).toContain('<w:bidi/>');
    const comment = parts.get('word/comments.xml') ?? '';
    const [statement = '', notes = ''] = ['BBC', 'He said'].map((words) =>
      paragraphWith(comment, words),
    );
    expect(runsOf(statement).join('|')).toContain('Statement: |[נאמר ב-]|BBC|[, 2020.]');
    expect(statement).toContain('<w:bidi/>');
    expect(runsOf(notes).join('|')).toContain('Notes: |He said |[שלום]|.');
    expect(notes).not.toContain('<w:bidi/>');
  });

  it('keeps the sentences of a finding in their order where they run from right to left', async () => {
    const project = marked(paragraphs('One two.'), [[0, 3]]);
    const [claim] = project.claims;
    const rating = project.scale.ratings.find(({ value }) => value === 1);
    if (!claim || !rating) throw new Error('There are both.');
    const verdict = { rating: rating.id, explanation: 'אין ראיה' };
    const correction = { proposed: 'שתיים' };
    const parts = await partsOf({
      ...project,
      claims: [{ ...claim, status: 'changeNeeded', verdict, correction }],
    });
    const text = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)]
      .map(([, words]) => words)
      .join('');
    expect(text).toContain('Wrong: אין ראיה.\u200e Proposed: שתיים.');
  });

  it('writes a quotation in the language of its source, one that runs the other way on its own line', async () => {
    const project = plantedProject();
    const inLanguage = (language: string, quote: string) => ({
      ...project,
      sources: project.sources.map((each) => ({ ...each, csl: { ...each.csl, language } })),
      claims: project.claims.map((claim) => ({
        ...claim,
        evidence: claim.evidence.map((each) => ({ ...each, quote })),
      })),
    });
    const german = await partsOf(inLanguage('de', 'Sieben Prozent.'));
    expect(german.get('word/comments.xml')).toMatch(
      /<w:lang w:val="de"[^>]*>(?:(?!<w:t ).)*<w:t [^>]*>“Sieben Prozent\.”/,
    );
    const hebrew = await partsOf(inLanguage('he', 'שבעה אחוזים.'));
    expect(hebrew.get('word/comments.xml')).toMatch(
      /<w:bidi\/>(?:(?!<w:p>).)*<w:rtl\/>(?:(?!<w:p>).)*“שבעה אחוזים\.”/,
    );
  });

  it('numbers the paragraphs for the lawyer alone, in the margin, and says in which a claim stands', async () => {
    const project = marked(paragraphs('One two.', 'Three four.'), [[9, 14]]);
    const legal = await partsOf(project, 'legal');
    const numbers = [
      ...(legal.get('word/document.xml') ?? '').matchAll(
        /<w:rStyle w:val="GalleyReportParagraphNumber"\/><\/w:rPr><w:t [^>]*>([^<]*)</g,
      ),
    ].map(([, text]) => text);
    expect(numbers).toEqual(['1', '2']);
    expect(legal.get('word/comments.xml')).toContain('Paragraph 2.');
    const editor = await partsOf(project, 'editor');
    expect([...editor.values()].join('')).not.toMatch(
      /Paragraph \d|rStyle w:val="\w+ParagraphNumber/,
    );
  });

  it('writes nothing that Microsoft’s validator refuses: a switch that is off, a sign above and below', async () => {
    const blocks: Block[] = [
      {
        id: 'blk_0' as BlockId,
        type: 'paragraph',
        content: [{ text: 'both', marks: ['sub', 'sup'] }],
      },
    ];
    const parts = await partsOf(createProject({ article: { title: 'T', blocks }, now: NOW }));
    expect(parts.get('word/styles.xml')).not.toMatch(/<w:\w+ w:val="false"\/>/);
    expect(parts.get('word/document.xml')?.match(/<w:vertAlign /g)).toHaveLength(1);
  });

  it('lists claims whose words are gone after the article', async () => {
    const project = marked(paragraphs('One two three.'), [[0, 3]]);
    const parts = await partsOf({
      ...project,
      article: { ...project.article, blocks: paragraphs('Something else altogether.') },
    });
    expect(parts.has('word/comments.xml')).toBe(false);
    expect(parts.get('word/document.xml')).toMatch(
      /Something else altogether.+Claims whose words are not in the article.+“One”.+Claim 1: no verdict/,
    );
  });
});

describe('the look of a desk in Word', () => {
  const look = {
    logo: ONE_POINT,
    accent: '#7a1f5c',
    footer: 'Quay 1 <&>',
    corrections: 'At once.',
    privileged: true,
    paper: 'letter',
  } as const;
  const written = async (profile: Profile) => {
    const desk = makeDesk(plantedProject(), profile, { ...PLANTED_CONTEXT, look });
    const bytes = await toDocx(makeReport(desk), { now: NOW });
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]);
    const textOf = (kind: RegExp) =>
      parts.filter(([path]) => kind.test(path ?? '')).map(([, text]) => text ?? '');
    return { bytes, textOf };
  };

  it.each(PROFILES)('is on the pages of the report for the %s', async (profile) => {
    const { bytes, textOf } = await written(profile);
    const [document = ''] = textOf(/^word\/document\.xml$/);
    expect(document).toContain('<w:pgSz w:w="12240" w:h="15840"');
    expect(document).toContain('<w:titlePg/>');
    expect(document.includes('Corrections: At once.')).toBe(profile === 'public');
    expect(textOf(/^word\/styles\.xml$/)[0]).toMatch(/w:color w:val="7a1f5c"/i);
    expect(textOf(/^word\/footer/).map((foot) => foot.includes('Quay 1 &lt;&amp;&gt;'))).toEqual([
      true,
      true,
    ]);
    const heads = textOf(/^word\/header/);
    expect(
      heads.filter((head) => head.includes('The Desk') && head.includes('<w:drawing>')),
    ).toHaveLength(1);
    const isSaid = heads.map((head) => head.includes('Privileged and confidential'));
    expect(isSaid).toEqual(heads.map(() => profile === 'legal'));
    expect(heads).toHaveLength(2);
    expect(textOf(/^word\/media\//)).toHaveLength(1);
    expect(Buffer.compare(bytes, (await written(profile)).bytes)).toBe(0);

    const again = await convert({ name: 'report.docx', bytes }, () => undefined);
    if (!again.ok) throw new Error(again.error.message);
    const article = canonicalText(again.value.blocks).text;
    expect(article).not.toMatch(/The Desk|Quay 1|Privileged|At once/);
    expect(article).toBe(canonicalText(plantedProject().article.blocks).text);
  });

  it('is not there where nobody set it up', async () => {
    const { deskName: _, ...nameless } = PLANTED_CONTEXT;
    const report = makeReport(makeDesk(plantedProject(), 'legal', nameless));
    const parts = Object.keys(unzipSync(await toDocx(report, { now: NOW })));
    expect(parts.filter((path) => /header|media/.test(path))).toEqual([]);
  });
});
