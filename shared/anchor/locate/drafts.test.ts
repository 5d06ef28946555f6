import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type CanonicalText,
  canonicalText,
  pointAt,
  rangeOffsets,
} from '../../article/canonicalText';
import type { Span } from '../../article/span';
import { describeRange } from '../describeAnchor';
import { draftOf, standsIn } from '../testing/draftOf';
import { article } from '../testing/testArticle';
import { createLocator, type Described, locateAnchors, type Standing } from './locateAnchors';

const SAMPLE = readFileSync(
  new URL('../../../resources/sample/article.md', import.meta.url),
  'utf8',
);

/** Sentences that share long phrases with one another, a name that recurs, the same figures twice. */
const TWINS = [
  'The quay was rebuilt after the storm of 9 February, which the director-general called the worst storm of the twentieth century right before the eyes of the islanders, and nobody contradicted him.',
  'It was, the chair of the union replied, hardly the worst storm of the twentieth century right before the eyes of the whole country, since two others had taken more ships.',
  'Placards read “Boats for Little Marr”, “Do not forget Little Marr” and “No to the timetable”. Those who came from the north chanted “Boats for Little Marr”, “Do not forget Little Marr” until noon.',
  'Between June and August the ships carried 613,400 passengers on 4,860 sailings. Critics hold that 613,400 passengers on 4,860 sailings are fewer than in the record year.',
  'The count of the cancelled',
  '84 sailings',
];

/** Sentences one after the other that begin alike: their context does not tell which of them was cut. */
const ALIKE =
  'The director-general of the Northern Ferry Authority Henrik Vaal has joined the meeting. The director-general of the Northern Ferry Authority Henrik Vaal said that the talks would go on.';

const DRAFTS = 40;

/** Every sentence, every name and number, and phrases of one to seven words all over the article. */
function claimed({ blocks }: CanonicalText): readonly Span[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  const spans = new Map<string, Span>();
  for (const block of blocks) {
    for (const { segment, index } of sentences.segment(block.text)) {
      const offset = block.start + index;
      const add = (start: number, end: number) => {
        spans.set(`${offset + start}-${offset + end}`, {
          start: offset + start,
          end: offset + end,
        });
      };
      add(0, segment.trimEnd().length);
      const words = [...segment.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}.,’-]*[\p{L}\p{N}])?/gu)];
      for (const [at, { 0: word, index: start }] of words.entries()) {
        if (/^[\p{Lu}\p{N}]/u.test(word)) add(start, start + word.length);
        for (const length of [2, 3 + (at % 2), 5 + (at % 3)]) {
          const last = words[at + length - 1];
          if (last) add(start, last.index + last[0].length);
        }
      }
    }
  }
  return [...spans.values()];
}

interface Claimed {
  readonly span: Span;
  readonly anchor: Described;
}

type Locate = (
  canonical: CanonicalText,
  anchors: readonly Described[],
) => (anchor: Described) => Standing;

/** What became of the anchors over all drafts, by where the words of each of them truly stand. */
function tally(
  texts: readonly string[],
  ids: 'kept' | 'new',
  locate: Locate,
  isAsked: (which: number, seed: number) => boolean,
) {
  const blocks = article(...SAMPLE.split('\n').filter((line) => line !== ''), ...texts);
  const canonical = canonicalText(blocks);
  const claims = claimed(canonical).map((span): Claimed => {
    const range = { start: pointAt(canonical, span.start), end: pointAt(canonical, span.end) };
    return { span, anchor: describeRange(canonical, range) };
  });
  const counts = { claims: claims.length, unchanged: 0, offered: 0, gone: 0 };
  const onOtherWords: string[] = [];
  for (let seed = 1; seed <= DRAFTS; seed += 1) {
    const draft = draftOf(blocks, seed, ids);
    const after = canonicalText(draft.blocks);
    const asked = claims.filter((_, which) => isAsked(which, seed));
    const standingOf = locate(
      after,
      asked.map(({ anchor }) => anchor),
    );
    for (const { anchor, span } of asked) {
      const truth = standsIn(draft, canonical.text, span);
      const standing = standingOf(anchor);
      if (truth) counts.unchanged += 1;
      else counts.gone += 1;
      if (standing.kind === 'detached') counts.offered += truth ? 1 : 0;
      else if (rangeOffsets(after, standing.range).start !== truth?.start) {
        onOtherWords.push(`draft ${seed}: ${anchor.quote.exact}`);
      }
    }
  }
  return { counts, onOtherWords };
}

describe.each(['kept', 'new'] as const)('an article over forty drafts, ids of blocks %s', (ids) => {
  it('has none of its thousands of claims on other words, and gives up few', () => {
    const { counts, onOtherWords } = tally([...TWINS, ALIKE], ids, locateAnchors, () => true);
    expect(counts.claims).toBeGreaterThan(2_000);
    expect(counts.gone).toBeGreaterThan(2_000);
    expect(onOtherWords).toEqual([]);
    expect(counts.offered).toBeLessThan(counts.unchanged / 100);
  });

  it('has no single claim on other words either, which no other claim speaks against', () => {
    const isAsked = (which: number, seed: number) => which % 3 === seed % 3;
    const { counts, onOtherWords } = tally(TWINS, ids, createLocator, isAsked);
    expect(counts.gone).toBeGreaterThan(1_000);
    expect(onOtherWords).toEqual([]);
    expect(counts.offered).toBeLessThan(counts.unchanged / 100);
  });
});
