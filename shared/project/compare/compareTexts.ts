import { diffArrays } from 'diff';
import type { Block } from '../../article/block';
import { blockText } from '../../article/blockText';
import { countWords } from '../../article/countWords';
import type { BlockId } from '../../id';
import { canonicalJson } from '../text/canonicalJson';
import { compareWords, type Piece } from './compareWords';

/** A block of one version beside the block of the other; one of the two is absent where it has none. */
export interface ComparedBlock {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** Of the later version, where it has this block. */
  readonly id: BlockId;
  readonly before?: readonly Piece[];
  readonly after?: readonly Piece[];
}

export interface TextComparison {
  /** In the order of the text; what was removed stands where it stood. */
  readonly blocks: readonly ComparedBlock[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** Two versions of an article's text, block by block and word by word. */
export function compareTexts(
  before: readonly Block[],
  after: readonly Block[],
  language?: string,
): TextComparison {
  const keyed = (blocks: readonly Block[]) =>
    blocks.map((block) => ({ block, key: canonicalJson({ ...block, id: '' }) }));
  const blocks: ComparedBlock[] = [];
  let gone: Block[] = [];
  let come: Block[] = [];
  const settle = () => {
    blocks.push(...pair(gone, come));
    gone = [];
    come = [];
  };
  const runs = diffArrays(keyed(before), keyed(after), {
    comparator: (a, b) => a.key === b.key,
  });
  for (const { value, added, removed } of runs) {
    const run = value.map(({ block }) => block);
    if (removed) gone.push(...run);
    else if (added) come.push(...run);
    else {
      settle();
      for (const block of run) {
        const text = [{ text: blockText(block), isOwn: false }];
        blocks.push({ kind: 'same', id: block.id, before: text, after: text });
      }
    }
  }
  settle();
  return {
    blocks,
    wordsRemoved: ownWords(blocks, 'before', language),
    wordsAdded: ownWords(blocks, 'after', language),
  };
}

/** Blocks between two that are the same: those with one id belong together. */
function pair(gone: readonly Block[], come: readonly Block[]): ComparedBlock[] {
  const byId = new Map(come.map((block, place) => [block.id, place]));
  const paired: ComparedBlock[] = [];
  let next = 0;
  for (const block of gone) {
    const place = byId.get(block.id) ?? -1;
    const partner = place < next ? undefined : come[place];
    if (!partner) {
      const text = [{ text: blockText(block), isOwn: true }];
      paired.push({ kind: 'removed', id: block.id, before: text });
      continue;
    }
    paired.push(...come.slice(next, place).map(addition));
    paired.push({
      kind: 'changed',
      id: block.id,
      ...compareWords(blockText(block), blockText(partner)),
    });
    next = place + 1;
  }
  return [...paired, ...come.slice(next).map(addition)];
}

function addition(block: Block): ComparedBlock {
  return { kind: 'added', id: block.id, after: [{ text: blockText(block), isOwn: true }] };
}

function ownWords(
  blocks: readonly ComparedBlock[],
  side: 'before' | 'after',
  language: string | undefined,
): number {
  let count = 0;
  for (const block of blocks) {
    for (const { text, isOwn } of block[side] ?? []) if (isOwn) count += countWords(text, language);
  }
  return count;
}
