import { describeAnchor } from '../shared/anchor/describeAnchor';
import type { Block } from '../shared/article/block';
import { type CanonicalText, canonicalText, pointAt } from '../shared/article/canonicalText';
import type { Claim } from '../shared/claim/claim';
import { createClaim } from '../shared/claim/createClaim';
import { STANCES } from '../shared/claim/evidence';
import { STATUSES } from '../shared/claim/status';
import type { SourceId } from '../shared/id';
import { createProject } from '../shared/project/file/createProject';
import type { ProjectFile } from '../shared/project/file/projectFile';
import { randomNumbers } from '../shared/randomNumbers';
import { createSource } from '../shared/source/createSource';
import { idOf } from './idOf';
import type { Size } from './sizes';

const NOW = '2026-03-14T09:00:00.000Z';
const SEED = 20_260_314;
const WORDS =
  'the ferry authority said that between June and August the boats carried 613,400 people more than in the year before while complaints fell from 2,310 to 1,045 and the harbour of Tarn was closed for nineteen days after a storm that nobody had forecast although the minister confirmed in writing what the state had paid'.split(
    ' ',
  );
/** Characters. */
const PARAGRAPH = { least: 300, more: 500 };

/**
 * A project of a size: the same each time. One claim in five overlaps the one before it, one in twenty
 * reaches into the next paragraph; half of the claims have a verdict.
 */
export function projectOfSize(size: Size): ProjectFile {
  const random = randomNumbers(SEED);
  const title = `Benchmark of ${size.name}`;
  const blocks = paragraphs(title, size.characters, random);
  const canonical = canonicalText(blocks);
  const project = createProject({
    article: { title, language: 'en', blocks },
    now: NOW,
    id: idOf('project', size.claims),
  });
  const sources = Array.from({ length: size.sources }, (_, place) =>
    createSource({
      csl: { type: 'report', title: `Annual report ${place + 1} of the ferry authority` },
      now: NOW,
      id: idOf('source', place),
    }),
  );
  const ends = paragraphEnds(canonical);
  const claims = Array.from({ length: size.claims }, (_, place): Claim => {
    const anchor = anchorAt(canonical, ends, place, size.claims, random);
    const tag = project.tags[place % 9];
    const claim = createClaim({
      anchors: [anchor],
      tags: tag ? [tag.id] : [],
      now: NOW,
      id: idOf('claim', place),
    });
    const rating = project.scale.ratings[place % project.scale.ratings.length];
    return {
      ...claim,
      status: STATUSES[place % STATUSES.length] ?? 'unchecked',
      evidence: evidenceOf(place, size),
      ...(place % 2 === 0 && rating
        ? { verdict: { rating: rating.id, explanation: 'The table on that page says so.' } }
        : {}),
    };
  });
  return { ...project, sources, claims };
}

function paragraphs(title: string, characters: number, random: () => number): Block[] {
  const blocks: Block[] = [
    { id: idOf('block', 0), type: 'heading', level: 1, content: [{ text: title }] },
  ];
  for (let length = title.length; length < characters; ) {
    const least = PARAGRAPH.least + random() * PARAGRAPH.more;
    let text = 'In this report';
    while (text.length < least) text += ` ${WORDS[Math.floor(random() * WORDS.length)]}`;
    text += '.';
    blocks.push({ id: idOf('block', blocks.length), type: 'paragraph', content: [{ text }] });
    length += text.length + 1;
  }
  return blocks;
}

/** The offset after each block's last character, rising. */
function paragraphEnds(canonical: CanonicalText): number[] {
  return canonical.blocks.map(({ start, text }) => start + text.length);
}

function anchorAt(
  canonical: CanonicalText,
  ends: readonly number[],
  place: number,
  count: number,
  random: () => number,
) {
  const { text } = canonical;
  const begin = (ends[0] ?? 0) + 1;
  const share = (text.length - begin - 200) / count;
  // One in five begins inside the claim before it.
  const near = begin + (place % 5 === 4 ? place - 0.9 : place) * share;
  let start = text.indexOf(' ', near) + 1;
  let end = wordEnd(text, start + 12 + Math.floor(random() * 40));
  const border = ends.find((at) => at > start) ?? text.length;
  if (place % 20 === 10) {
    // One in twenty stands on the last words of a paragraph and the first of the next.
    start = text.lastIndexOf(' ', border - 12) + 1;
    end = wordEnd(text, border + 8);
  } else if (end > border) end = border;
  return describeAnchor(
    canonical,
    { start: pointAt(canonical, start), end: pointAt(canonical, end) },
    idOf('anchor', place),
  );
}

function wordEnd(text: string, from: number): number {
  const end = text.slice(from, from + 40).search(/[ .\n]/);
  return from + Math.max(0, end);
}

function evidenceOf(place: number, size: Size): Claim['evidence'] {
  const each = size.evidence / size.claims;
  return Array.from({ length: each }, (_, which) => ({
    id: idOf('evidence', place * each + which),
    source: sourceId((place * 7 + which * 3) % size.sources),
    stance: STANCES[(place + which) % STANCES.length] ?? 'supports',
    quote: 'as stated in the table on that page',
    locator: { page: String(1 + (place % 90)) },
  }));
}

function sourceId(place: number): SourceId {
  return idOf('source', place);
}
