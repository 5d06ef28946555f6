import fc from 'fast-check';
import { assertNever } from '../../assertNever';
import type { BlockId } from '../../id';
import { type Block, type Inline, type InlineMark, PLAIN_MARKS } from '../block';
import { blockText } from '../blockText';
import { isGraphemeBoundary } from '../offsets';
import type { Range } from '../place';

/** Pieces that are whole grapheme clusters alone; some join their neighbours, which is wanted. */
const PIECES = [
  ...'aab e.,'.split(''),
  'the ',
  'the ',
  ' 1,396 ',
  '“No”',
  '\n',
  '\r\n',
  '👩‍👩‍👧',
  '🇫🇷',
  '🇩🇪🇫🇷',
  '👍🏽',
  '😀',
  'e\u0301',
  'a\u0323\u0302',
  '\u0301',
  'שלום ',
  'مرحبا ',
  '\u200f',
  '한',
  '\u1112\u1161\u11ab',
  'क्षि',
  '国',
  '\u{2f9f4}',
];

/** Short texts, often the same ones, so that quotes recur and only their context tells them apart. */
function arbitraryText(minLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(fc.constantFrom(...PIECES), { minLength, maxLength: 12 })
        .map((pieces) => pieces.join('')),
    },
    { weight: 2, arbitrary: fc.constantFrom('The figure rose. ', 'the the the ', 'aaaa') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: 20 }) },
  );
}

const ATTACHED = {
  name: 'picture.png',
  sha256: '0123456789abcdef'.repeat(4),
  bytes: 70,
  mediaType: 'image/png',
  captured: '2026-11-22T09:00:00.000Z',
};

const arbitraryMarks: fc.Arbitrary<InlineMark[]> = fc
  .tuple(
    fc.subarray([...PLAIN_MARKS]),
    fc.option(
      fc.constantFrom('https://example.org/a', 'http://example.org/?b=1&c', 'mailto:a@example.org'),
      {
        nil: undefined,
        freq: 3,
      },
    ),
  )
  .map(([plain, link]) => (link === undefined ? plain : [...plain, { link }]));

const arbitraryContent: fc.Arbitrary<Inline[]> = fc
  .array(fc.tuple(arbitraryText(1), fc.oneof(fc.constant([]), arbitraryMarks)), { maxLength: 4 })
  .map(joinRuns);

/** Keeps the rules of `inlineSchema`: no empty marks, no two neighbours with the same marks. */
function joinRuns(runs: readonly (readonly [string, readonly InlineMark[]])[]): Inline[] {
  const content: Inline[] = [];
  for (const [text, marks] of runs) {
    const last = content.at(-1);
    if (text === '') continue;
    if (last !== undefined && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
      content[content.length - 1] = { ...last, text: last.text + text };
    } else {
      content.push(marks.length === 0 ? { text } : { text, marks: [...marks] });
    }
  }
  return content;
}

const arbitraryPage = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 1 });

/** A block of any type without id. */
const arbitraryBody: fc.Arbitrary<Block> = fc
  .record({
    content: arbitraryContent,
    cells: fc.array(arbitraryContent.map(withoutTabs), { minLength: 1, maxLength: 4 }),
    page: arbitraryPage,
    level: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom('bullet' as const, 'ordered' as const),
    flag: fc.boolean(),
    type: fc.constantFrom(
      'paragraph' as const,
      'paragraph' as const,
      'paragraph' as const,
      'heading' as const,
      'listItem' as const,
      'quotation' as const,
      'tableRow' as const,
      'rule' as const,
      'figure' as const,
    ),
  })
  .map(({ content, cells, page, level, kind, flag, type }): Block => {
    const id = blockId(0);
    const paged = page === undefined ? {} : { page };
    switch (type) {
      case 'paragraph':
      case 'quotation':
        return { id, type, content, ...paged };
      case 'heading':
        return { id, type, level, content, ...paged };
      case 'listItem':
        return {
          id,
          type,
          kind,
          level,
          ...(kind === 'ordered' ? { number: level } : {}),
          content,
          ...paged,
        };
      case 'tableRow':
        return { id, type, ...(flag ? { header: true } : {}), cells, ...paged };
      case 'rule':
        return { id, type, ...paged };
      case 'figure':
        return {
          id,
          type,
          ...(flag ? { alt: 'A picture', address: 'https://example.org/a.png' } : {}),
          ...(level > 3 ? { attachment: ATTACHED } : {}),
          content,
          ...paged,
        };
      default:
        return assertNever(type);
    }
  });

function withoutTabs(content: Inline[]): Inline[] {
  return content.map((run) => ({ ...run, text: run.text.replaceAll('\t', ' ') }));
}

/** Articles of up to 8 blocks of every type, whose ids are `blk_0`, `blk_1` and so on. */
export function arbitraryBlocks(): fc.Arbitrary<Block[]> {
  return fc
    .array(arbitraryBody, { minLength: 1, maxLength: 8 })
    .map((blocks) => blocks.map((block, index) => ({ ...block, id: blockId(index) })));
}

function blockId(index: number): BlockId {
  return `blk_${index}` as BlockId;
}

/**
 * A range of at least one grapheme cluster, often a short one, within a block or across several;
 * undefined where the article has no text at all.
 */
export function arbitraryRange(blocks: readonly Block[]): fc.Arbitrary<Range | undefined> {
  const points = blocks.flatMap((block) =>
    boundaries(blockText(block)).map((offset) => ({ block: block.id, offset })),
  );
  if (points.length < 2) return fc.constant(undefined);
  const last = points.length - 1;
  return fc
    .tuple(
      fc.integer({ min: 0, max: last - 1 }),
      fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: last })),
    )
    .map(([from, length]) => {
      const start = points[from];
      const end = points[Math.min(from + length, last)];
      return start === undefined || end === undefined ? undefined : { start, end };
    });
}

function boundaries(text: string): number[] {
  const offsets: number[] = [];
  for (let at = 0; at <= text.length; at += 1) if (isGraphemeBoundary(text, at)) offsets.push(at);
  return offsets;
}
