import { describeAnchor } from '../shared/anchor/describeAnchor';
import type { Block } from '../shared/article/block';
import { type CanonicalText, canonicalText, pointAt } from '../shared/article/canonicalText';
import type { Claim } from '../shared/claim/claim';
import { createClaim } from '../shared/claim/createClaim';
import { STATUSES } from '../shared/claim/status';
import { newId } from '../shared/id';
import { createProject } from '../shared/project/file/createProject';
import type { ProjectFile } from '../shared/project/file/projectFile';
import { createSource } from '../shared/source/createSource';
import type { Source } from '../shared/source/source';

const NOW = '2026-03-14T09:00:00.000Z';
const WORDS =
  'the ferry authority said that between June and August the boats carried 613,400 people more than in the year before while complaints fell from 2,310 to 1,045 and the harbour of Tarn was closed for nineteen days'.split(
    ' ',
  );
const SOURCES = 50;
/** Words of a paragraph, and of a claim at most. */
const PARAGRAPH = 90;
const LONGEST_CLAIM = 12;

/**
 * A project with an article of about so many characters and so many claims spread evenly over it: one
 * in five overlaps the one before it, two in three have evidence. The same each time but for its ids.
 */
export function longProject(title: string, characters: number, claims: number): ProjectFile {
  const blocks = paragraphs(title, characters);
  const project = createProject({ article: { title, blocks }, now: NOW });
  const canonical = canonicalText(blocks);
  const sources = Array.from({ length: SOURCES }, (_, place) =>
    createSource({ csl: { type: 'report', title: `Annual report ${place + 1}` }, now: NOW }),
  );
  const made = Array.from({ length: claims }, (_, place) =>
    claimAt(canonical, project, sources, place, claims),
  );
  return { ...project, sources, claims: made };
}

function paragraphs(title: string, characters: number): Block[] {
  const blocks: Block[] = [
    { id: newId('block'), type: 'heading', level: 1, content: [{ text: title }] },
  ];
  for (let length = 0, word = 0; length < characters; word += PARAGRAPH) {
    const words = Array.from(
      { length: PARAGRAPH },
      (_, at) => WORDS[(word + at * 7) % WORDS.length],
    );
    const text = `${words.join(' ')}.`;
    blocks.push({ id: newId('block'), type: 'paragraph', content: [{ text }] });
    length += text.length + 1;
  }
  return blocks;
}

function claimAt(
  canonical: CanonicalText,
  { tags }: ProjectFile,
  sources: readonly Source[],
  place: number,
  count: number,
): Claim {
  const { text, blocks } = canonical;
  const [first] = blocks;
  const begin = (first?.text.length ?? 0) + 1;
  const share = (text.length - begin) / count;
  // One in five begins inside the claim before it.
  const near = begin + (place % 5 === 4 ? place - 0.9 : place) * share;
  const start = text.indexOf(' ', Math.min(Math.floor(near), text.length - 200)) + 1;
  let end = start;
  for (let word = 0; word < 3 + (place % (LONGEST_CLAIM - 2)); word += 1) {
    const next = text.slice(end + 1).search(/[ .\n]/) + end + 1;
    end = next;
    if (text[next] !== ' ') break;
  }
  const range = { start: pointAt(canonical, start), end: pointAt(canonical, end) };
  const tag = tags[place % 9];
  const claim = createClaim({
    anchors: [describeAnchor(canonical, range, newId('anchor'))],
    tags: tag ? [tag.id] : [],
    now: NOW,
  });
  const source = sources[place % sources.length];
  const evidence = { id: newId('evidence'), stance: 'supports', quote: 'as in the table' } as const;
  return {
    ...claim,
    status: STATUSES[place % STATUSES.length] ?? 'unchecked',
    evidence: source && place % 3 > 0 ? [{ ...evidence, source: source.id }] : [],
  };
}
