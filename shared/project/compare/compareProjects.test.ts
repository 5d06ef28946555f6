import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../article/block';
import { blockText } from '../../article/blockText';
import type { BlockId } from '../../id';
import { arbitraryProject } from '../testing/arbitraryProject';
import { compareProjects, describeComparison } from './compareProjects';
import { type ComparedBlock, compareTexts } from './compareTexts';

function paragraphs(...texts: readonly (readonly [string, string])[]): Block[] {
  return texts.map(([id, text]) => ({
    id: id as BlockId,
    type: 'paragraph',
    content: [{ text }],
  }));
}

/** As a person reads it: what is this side's own stands in brackets. */
function shown({ kind, before, after }: ComparedBlock): string {
  const side = (pieces: ComparedBlock['before']) =>
    pieces?.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join('') ?? '';
  return `${kind}: ${side(before)} | ${side(after)}`;
}

describe('compareTexts', () => {
  it('shows the words that changed in a paragraph, and paragraphs that came and went', () => {
    const compared = compareTexts(
      paragraphs(['a', 'It cost 40 million crowns.'], ['b', 'It opened late.'], ['c', 'The end.']),
      paragraphs(['a', 'It cost 45 million crowns.'], ['d', 'Nobody came.'], ['c', 'The end.']),
    );
    expect(compared.blocks.map(shown)).toEqual([
      'changed: It cost [40] million crowns. | It cost [45] million crowns.',
      'removed: [It opened late.] | ',
      'added:  | [Nobody came.]',
      'same: The end. | The end.',
    ]);
    expect([compared.wordsAdded, compared.wordsRemoved]).toEqual([3, 4]);
  });

  it('has every word of both versions, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryProject(), arbitraryProject(), (a, b) => {
        const { blocks } = compareTexts(a.article.blocks, b.article.blocks);
        for (const [side, project] of [
          ['before', a],
          ['after', b],
        ] as const) {
          expect(
            blocks.flatMap((block) => block[side]?.map(({ text }) => text).join('') ?? []),
          ).toEqual(project.article.blocks.map(blockText));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('ends soon on two long texts that have nothing in common', () => {
    const long = (word: string) =>
      paragraphs(['a', Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')]);
    const compared = compareTexts(long('x'), long('y'));
    expect([compared.wordsAdded, compared.wordsRemoved]).toEqual([20_000, 20_000]);
  });
});

describe('compareProjects', () => {
  it('finds no difference between a project and itself saved later', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const copy = structuredClone({ ...project, modified: '2027-01-01T00:00:00.000Z' });
        expect(describeComparison(compareProjects(project, copy))).toBe('no difference');
      }),
      { numRuns: 100 },
    );
  });

  it('says what was added, removed and changed of claims and sources', () => {
    fc.assert(
      fc.property(
        arbitraryProject().filter(({ claims }) => claims.length > 1),
        (project) => {
          const [first, ...others] = project.claims;
          if (!first) return;
          const changedClaim = { ...first, notes: `${first.notes ?? ''} more` };
          const { claims } = compareProjects(project, {
            ...project,
            claims: [changedClaim, ...others.slice(1)],
          });
          expect(claims.added).toEqual([]);
          expect(claims.removed).toEqual(others.slice(0, 1));
          expect(claims.changed).toEqual([{ before: first, after: changedClaim, what: ['notes'] }]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('says it in one line', () => {
    const texts = { blocks: [], wordsAdded: 14, wordsRemoved: 1 };
    const none = { added: [], removed: [], changed: [] };
    expect(describeComparison({ claims: none, text: texts, other: ['another rating scale'] })).toBe(
      '14 words added, 1 removed · another rating scale',
    );
  });
});
