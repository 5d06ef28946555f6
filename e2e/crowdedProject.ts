import { describeAnchor } from '../shared/anchor/describeAnchor';
import type { Block } from '../shared/article/block';
import { type CanonicalText, canonicalText, pointAt } from '../shared/article/canonicalText';
import type { Claim } from '../shared/claim/claim';
import { createClaim } from '../shared/claim/createClaim';
import { STATUSES } from '../shared/claim/status';
import { type BlockId, newId } from '../shared/id';
import { createProject } from '../shared/project/file/createProject';
import type { ProjectFile } from '../shared/project/file/projectFile';

const NOW = '2026-03-14T09:00:00.000Z';
const HEADLINE = 'AVTO To Tow Tarn’s Yachts, Says WAVE: Ten Ferries Yield to Typhoon';
const ENGLISH =
  'AVTO Ferries, Tarn’s largest operator, says that “W. Yttervik’s” fleet carried 613,400 people (9 per cent more) between June and August; To Vaal, the port engineer, this proves that every affluent office of the firm was efficient, while the Audit Office’s report finds only 4,860 sailings, Tøsse’s 97.2 per cent among them.';
const ARABIC =
  'قالت هيئة العبّارات في بيانها إن السفن نقلت 613,400 راكب بين يونيو وأغسطس، بزيادة 9 في المئة عن الصيف السابق (Tarn Ferries)، وإن المرفأ أُغلق تسعة عشر يومًا.';
const HEBREW =
  'רשות המעבורות מסרה כי 148,200 כלי רכב עברו במצר בקיץ, לעומת 136,000 בשנה שעברה, וכי Audit Office בדק את המספרים.';

/**
 * An article of every kind of block, left to right and right to left, with so many claims: some hold others,
 * end where these end, overlap, touch, or stand in the middle of a word. The same each time but for its ids.
 */
export function crowdedProject(title: string, claims: number): ProjectFile {
  const blocks = blocksOf();
  const project = createProject({ article: { title, blocks }, now: NOW });
  const canonical = canonicalText(blocks);
  return {
    ...project,
    claims: Array.from({ length: claims }, (_, place) => claimAt(canonical, project, place)),
  };
}

function blocksOf(): Block[] {
  const id = (): BlockId => newId('block');
  const content = (text: string) => [{ text }];
  const [before = '', after = ''] = ENGLISH.split('To Vaal');
  const strong = [
    { text: before },
    { text: 'To Vaal', marks: ['strong' as const] },
    { text: after },
  ];
  return [
    { id: id(), type: 'heading', level: 1, content: content(HEADLINE) },
    { id: id(), type: 'paragraph', content: content(ENGLISH) },
    { id: id(), type: 'paragraph', content: content(ARABIC) },
    { id: id(), type: 'heading', level: 2, content: content('AVTO’s Ten Tall Towers of Wood') },
    { id: id(), type: 'paragraph', content: strong },
    { id: id(), type: 'quotation', content: content(ENGLISH) },
    { id: id(), type: 'listItem', kind: 'bullet', level: 1, content: content(ENGLISH) },
    { id: id(), type: 'tableRow', cells: [content(ENGLISH.slice(0, 90)), content(HEBREW)] },
    { id: id(), type: 'paragraph', content: content(HEBREW) },
  ];
}

/** Where the claims of a block stand, by its words: in turn, as long as there are more. */
const SHAPES: readonly ((words: readonly Word[], turn: number) => readonly [number, number])[] = [
  (words, turn) => [startOf(words, turn), endOf(words, turn + 9)],
  (words, turn) => [startOf(words, turn + 7), endOf(words, turn + 9)],
  (words, turn) => [startOf(words, turn + 9), endOf(words, turn + 9)],
  (words, turn) => [startOf(words, turn + 8), endOf(words, turn + 12)],
  (words, turn) => [startOf(words, turn + 13), endOf(words, turn + 13)],
  (words, turn) => [startOf(words, turn + 14) + 1, startOf(words, turn + 14) + 2],
];

interface Word {
  readonly start: number;
  readonly end: number;
}

const wordAt = (words: readonly Word[], at: number): Word =>
  words[at % words.length] ?? { start: 0, end: 1 };
const startOf = (words: readonly Word[], at: number) => wordAt(words, at).start;
const endOf = (words: readonly Word[], at: number) => wordAt(words, at).end;

function claimAt(canonical: CanonicalText, { tags, scale }: ProjectFile, place: number): Claim {
  const block = canonical.blocks[place % canonical.blocks.length];
  const words = [...(block?.text ?? '').matchAll(/[\p{L}\p{M}\p{N}]{3,}/gu)].map(
    (word): Word => ({ start: word.index, end: word.index + word[0].length }),
  );
  const turn = Math.floor(place / canonical.blocks.length);
  const shape = SHAPES[turn % SHAPES.length];
  const [one = 0, other = 1] = shape?.(words, turn) ?? [];
  const first = (block?.start ?? 0) + Math.min(one, other);
  const last = (block?.start ?? 0) + Math.max(one, other, Math.min(one, other) + 1);
  const range = { start: pointAt(canonical, first), end: pointAt(canonical, last) };
  const tag = tags[place % tags.length];
  const claim = createClaim({
    anchors: [describeAnchor(canonical, range, newId('anchor'))],
    tags: tag ? [tag.id] : [],
    now: NOW,
  });
  const rating = scale.ratings[place % (scale.ratings.length + 2)];
  return {
    ...claim,
    status: STATUSES[place % STATUSES.length] ?? 'unchecked',
    ...(rating && { verdict: { rating: rating.id } }),
  };
}
