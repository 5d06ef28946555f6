import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../../../shared/anchor/describeAnchor';
import type { Block, InlineMark } from '../../../shared/article/block';
import { canonicalText } from '../../../shared/article/canonicalText';
import { createClaim } from '../../../shared/claim/createClaim';
import type { AnchorId, BlockId, ClaimId } from '../../../shared/id';
import { createProject } from '../../../shared/project/file/createProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { arbitraryProject } from '../../../shared/project/testing/arbitraryProject';
import { makeDesk } from '../../../shared/report/desk/desk';
import { makeReport } from '../../../shared/report/model/reportModel';
import type { Profile } from '../../../shared/report/profiles';
import type { ReportModel } from '../../../shared/report/report';
import { convert } from '../../import/convert';
import { proposedWordings } from './proposedWordings';
import { core } from './testing/core';
import { toDocx } from './toDocx';

const NOW = '2026-03-14T09:00:00.000Z';

interface Proposal {
  /** The words, at each of their places. */
  readonly on: string;
  readonly proposed: string;
  readonly replaces?: boolean;
  readonly by?: string;
}

/** A project with a claim on each of these words. */
function proposing(blocks: Block[], proposals: readonly Proposal[]): ProjectFile {
  const canonical = canonicalText(blocks);
  const claims = proposals.map(({ on, proposed, replaces = true, by }, index) => {
    const places = [...canonical.text.matchAll(new RegExp(on, 'gu'))].map((match) => match.index);
    const pointOf = (offset: number) => {
      const block = canonical.blocks.findLast(({ start }) => start <= offset);
      if (!block) throw new Error('outside');
      return { block: block.id, offset: offset - block.start };
    };
    const anchors = places.map((start, place) =>
      describeAnchor(
        canonical,
        { start: pointOf(start), end: pointOf(start + on.length) },
        `anc_${index}_${place}` as AnchorId,
      ),
    );
    const [first, ...more] = anchors;
    if (!first) throw new Error(`“${on}” does not stand there`);
    return {
      ...createClaim({ id: `clm_${index}` as ClaimId, anchors: [first, ...more], now: NOW }),
      status: 'changeNeeded' as const,
      correction: { proposed, replaces },
      ...(by && { checked: { text: anchors.map(() => on).join(' … '), by, at: NOW } }),
    };
  });
  return { ...createProject({ article: { title: 'T', blocks }, now: NOW }), claims };
}

function paragraph(text: string, marks?: InlineMark[]): Block {
  const id = `blk_${text.length}${text.codePointAt(0)}` as BlockId;
  return { id, type: 'paragraph', content: [{ text, ...(marks && { marks }) }] };
}

function modelOf(project: ProjectFile, profile: Profile = 'author'): ReportModel {
  return makeReport(makeDesk(project, profile, { now: NOW, nonce: 'n' }));
}

async function wordOf(project: ProjectFile, profile: Profile = 'author'): Promise<Uint8Array> {
  return await toDocx(modelOf(project, profile), { now: NOW, author: 'The Desk' });
}

function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  return part ? strFromU8(part) : '';
}

/** The article of a Word report as an import reads it, which takes tracked changes as accepted. */
async function accepted(bytes: Uint8Array): Promise<Block[]> {
  const imported = await convert({ name: 'report.docx', bytes }, () => undefined);
  if (imported.ok) return [...imported.value.blocks];
  expect(imported.error.code).toBe('empty');
  return [];
}

/** The article of a Word report with all its tracked changes rejected. */
async function rejected(bytes: Uint8Array): Promise<Block[]> {
  const parts = unzipSync(bytes);
  const document = partOf(bytes, 'word/document.xml')
    .replace(/<w:ins [^>]*>.*?<\/w:ins>/gs, '')
    .replace(/<\/?w:del\b[^>]*>/g, '')
    .replaceAll('w:delText', 'w:t');
  return await accepted(zipSync({ ...parts, 'word/document.xml': strToU8(document) }));
}

function textOf(blocks: readonly Block[]): string {
  return canonicalText(blocks).text;
}

describe('a proposed wording in a Word report', () => {
  it('is a tracked change of no more than has to change, which accepting and rejecting settle', async () => {
    const project = proposing(
      [paragraph('The quay cost 52 million crowns.'), paragraph('It was late, very late.')],
      [
        { on: '52 million crowns', proposed: 'nearly 52 million crowns' },
        { on: 'late', proposed: 'nineteen days late' },
      ],
    );
    const bytes = await wordOf(project);
    expect(textOf(await accepted(bytes))).toBe(
      'The quay cost nearly 52 million crowns.\nIt was nineteen days late, very nineteen days late.',
    );
    expect(textOf(await rejected(bytes))).toBe(textOf(project.article.blocks));
    expect(partOf(bytes, 'word/document.xml')).not.toContain('<w:delText');
  });

  it('takes over the looks and the link of what it stands for', async () => {
    const link = { link: 'https://example.org/a' };
    const content = [
      { text: 'It cost ' },
      { text: 'nine', marks: ['strong' as const, link] },
      { text: ' and more', marks: ['strong' as const, 'em' as const, link] },
      { text: '.' },
    ];
    const blocks: Block[] = [{ id: 'blk_0' as BlockId, type: 'paragraph', content }];
    const project = proposing(blocks, [{ on: 'nine and more', proposed: 'ten and less' }]);
    const bytes = await wordOf(project);
    expect((await accepted(bytes))[0]).toMatchObject({
      content: [
        { text: 'It cost ' },
        { text: 'ten and less', marks: ['strong', link] },
        { text: '.' },
      ],
    });
    expect((await rejected(bytes))[0]).toMatchObject({ content });
  });

  it('stands in cells, items and text that runs from right to left', async () => {
    const blocks: Block[] = [
      {
        id: 'blk_0' as BlockId,
        type: 'tableRow',
        cells: [[{ text: 'north 4' }], [{ text: 'south 5' }]],
      },
      {
        id: 'blk_1' as BlockId,
        type: 'listItem',
        kind: 'ordered',
        level: 1,
        number: 3,
        content: [{ text: 'third 6' }],
      },
      paragraph('אחת עשרה סירות'),
    ];
    const project = proposing(blocks, [
      { on: 'south 5', proposed: 'south 7' },
      { on: 'third 6', proposed: 'third 8' },
      { on: 'אחת עשרה', proposed: 'שתים עשרה' },
    ]);
    const bytes = await wordOf({ ...project, article: { ...project.article, language: 'he' } });
    const back = await accepted(bytes);
    expect(textOf(back)).toBe('north 4\tsouth 7\nthird 8\nשתים עשרה סירות');
    expect(back[1]).toMatchObject({ type: 'listItem', number: 3 });
    expect(textOf(await rejected(bytes))).toBe(textOf(blocks));
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /<w:ins [^>]*><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>שתים</,
    );
  });

  const one = [paragraph('One two three.'), paragraph('Four five.')];
  it.each<[string, Block[], Proposal[]]>([
    ['nobody called it a wording', one, [{ on: 'two', proposed: 'Add: ten', replaces: false }]],
    ['it stands there already', one, [{ on: 'two', proposed: 'two' }]],
    ['its place reaches over paragraphs', one, [{ on: 'three.\nFour', proposed: 'ten' }]],
    [
      'two of them want the same words',
      one,
      [
        { on: 'One two', proposed: 'ten' },
        { on: 'two three', proposed: 'twelve' },
      ],
    ],
  ])('is no tracked change, but said in the comment, where %s', async (_, blocks, proposals) => {
    const bytes = await wordOf(proposing(blocks, proposals));
    expect(partOf(bytes, 'word/document.xml')).not.toMatch(/<w:(?:ins|del) /);
    for (const { proposed } of proposals) {
      expect(partOf(bytes, 'word/comments.xml')).toContain(proposed);
    }
  });

  it('is none where the words are others than those that were checked, or differ from place to place', async () => {
    const project = proposing(one, [{ on: 'two', proposed: 'ten', by: 'Ada' }]);
    const [claim] = project.claims;
    if (!claim?.checked) throw new Error('One was made');
    const stale = { ...claim, checked: { ...claim.checked, text: 'seven' } };
    expect(proposedWordings(modelOf(project)).size).toBe(1);
    expect(proposedWordings(modelOf({ ...project, claims: [stale] })).size).toBe(0);
    const other = proposing(one, [{ on: 'five', proposed: 'six' }]).claims[0];
    const both = { ...claim, anchors: [...claim.anchors, ...(other?.anchors ?? [])] };
    const { checked: _, ...unchecked } = both;
    expect(proposedWordings(modelOf({ ...project, claims: [unchecked] })).size).toBe(0);
  });

  it('does not reach the public', async () => {
    const project = proposing(one, [{ on: 'two', proposed: 'Zzten' }]);
    const bytes = await wordOf(project, 'public');
    expect(partOf(bytes, 'word/document.xml')).not.toMatch(/Zzten|<w:(?:ins|del) /);
  });

  it.each(['author', 'legal'] as const)(
    'gives the %s the corrected article when accepted and the article when rejected, whatever the project',
    async (profile) => {
      let changes = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryProject().map(allWordings), async (project) => {
          const model = modelOf(project, profile);
          changes += proposedWordings(model).size;
          const bytes = await wordOf(project, profile);
          expect(core(textOf(await rejected(bytes)))).toBe(core(articleOf(model, false)));
          expect(core(textOf(await accepted(bytes)))).toBe(core(articleOf(model, true)));
        }),
        { numRuns: 60 },
      );
      // Far fewer than there are mostly: random projects may have few wordings.
      expect(changes).toBeGreaterThan(3);
    },
  );
});

describe('comments and changes in a Word report', () => {
  const project = proposing(
    [paragraph('One two three four.')],
    [
      { on: 'two', proposed: 'ten', by: 'Ada <Lin>' },
      { on: 'four', proposed: 'five' },
    ],
  );

  it('are signed by who checked the claim, of the day of the check', async () => {
    const bytes = await wordOf(project, 'editor');
    const signed = /w:author="Ada &lt;Lin&gt;" w:date="2026-03-14T00:00:00\.?0*Z"/;
    expect(partOf(bytes, 'word/document.xml')).toMatch(signed);
    expect(authors(partOf(bytes, 'word/comments.xml'))).toEqual(['Ada &lt;Lin&gt;', 'The Desk']);
    expect(authors(partOf(bytes, 'word/document.xml'))).toEqual([
      'Ada &lt;Lin&gt;',
      'Ada &lt;Lin&gt;',
      'The Desk',
      'The Desk',
    ]);
  });

  it.each(['author', 'public'] as const)('name nobody but the desk to the %s', async (profile) => {
    const rated = project.claims.map((claim) => ({
      ...claim,
      verdict: { rating: project.scale.ratings[0]?.id ?? ('' as never) },
    }));
    const bytes = await wordOf({ ...project, claims: rated }, profile);
    expect(new Set(authors(partOf(bytes, 'word/comments.xml')))).toEqual(new Set(['The Desk']));
    expect(
      Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join(''),
    ).not.toContain('Ada');
  });
});

describe('numbers of claims in a Word report', () => {
  it('lead to the line of the summary, which leads back to the words', async () => {
    const blocks = [paragraph('One two three.')];
    const project = proposing(blocks, [
      { on: 'One two', proposed: 'Say so', replaces: false },
      { on: 'three', proposed: '', replaces: false },
    ]);
    const claims = project.claims.map((claim, index) =>
      index === 0 ? claim : { ...claim, status: 'noCheckNeeded' as const },
    );
    const document = partOf(await wordOf({ ...project, claims }), 'word/document.xml');
    const anchors = [...document.matchAll(/<w:hyperlink w:history="1" w:anchor="(\w+)"/g)];
    const names = [...document.matchAll(/<w:bookmarkStart w:name="(\w+)" w:id="\d+"/g)];
    // A finding, and that it has no verdict; then the number behind the words.
    expect(anchors.map(([, name]) => name)).toEqual([
      'Galley_claim_1',
      'Galley_claim_1',
      'Galley_summary_1',
    ]);
    // Of the second nothing is to be said: its number leads nowhere.
    expect(names.map(([, name]) => name)).toEqual([
      'Galley_summary_1',
      'Galley_claim_1',
      'Galley_claim_2',
    ]);
  });

  it('are no words of the article that an import reads', async () => {
    const project = proposing(
      [paragraph('One two 2026.')],
      [{ on: '2026', proposed: '', replaces: false }],
    );
    const [block] = await accepted(await wordOf(project));
    expect(block).toMatchObject({ content: [{ text: 'One two 2026.' }] });
  });
});

/** The project with every proposal a wording, of claims that read as they were checked. */
function allWordings(project: ProjectFile): ProjectFile {
  const claims = project.claims.map(({ checked: _, correction, ...claim }) =>
    correction ? { ...claim, correction: { ...correction, replaces: true } } : claim,
  );
  return { ...project, claims };
}

function authors(xml: string): string[] {
  return [...xml.matchAll(/ w:author="([^"]*)"/g)].map(([, author]) => author ?? '');
}

/** The article with all wordings, or with none, by cutting its cells letter by letter. */
function articleOf(model: ReportModel, withWordings: boolean): string {
  const wordings = withWordings ? proposedWordings(model) : new Map();
  const proposed = new Map(model.claims.map((claim) => [claim.number, claim.proposed]));
  return model.article
    .flatMap(({ cells, alt }) => [[], ...cells].map((runs) => ({ runs, alt })))
    .map(({ runs }) => {
      let text = '';
      for (const run of runs) {
        const covering = run.claims.find((each) => wordings.has(each));
        if (!covering) text += run.text;
        else if (run.ends.includes(covering)) text += proposed.get(covering.number);
      }
      return text;
    })
    .join('\n');
}
