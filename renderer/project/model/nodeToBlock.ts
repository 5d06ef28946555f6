import type { Node } from '@tiptap/pm/model';
import {
  type Block,
  type Inline,
  type InlineMark,
  PLAIN_MARKS,
  type PlainMark,
} from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import type { Attachment } from '../../../shared/attachment';
import type { AnchorId, BlockId } from '../../../shared/id';
import type { AnchorSpan } from './blockToNode';

/** What one block node says, without reference to where it stands; kept as long as the node lives. */
export interface BlockFacts {
  readonly block: Block;
  /** The anchors' parts in this block, in order of first appearance. */
  readonly spans: readonly MarkedSpan[];
}

export interface MarkedSpan extends AnchorSpan {
  /** Text between `from` and `to` is not marked (it was inserted); `tidyArticle` closes such gaps. */
  readonly gap: boolean;
}

const cache = new WeakMap<Node, BlockFacts>();

/** The node as a block of the file, and the anchors that stand in it. */
export function nodeToBlock(node: Node): BlockFacts {
  const known = cache.get(node);
  if (known) return known;
  const spans: Spans = new Map();
  const block = readBlock(node, spans);
  const text = blockText(block);
  const facts: BlockFacts = {
    block,
    spans: [...spans].map(([anchor, { from, to, marked }]) => ({
      anchor,
      from,
      to,
      gap: marked < unitsWithoutSeparators(block, text.slice(from, to)),
    })),
  };
  cache.set(node, facts);
  return facts;
}

function unitsWithoutSeparators(block: Block, text: string): number {
  return block.type === 'tableRow' ? text.replaceAll('\t', '').length : text.length;
}

type Spans = Map<AnchorId, { from: number; to: number; marked: number }>;

function readBlock(node: Node, spans: Spans): Block {
  const { attrs } = node;
  const id = attrs.id as BlockId;
  const extra = attrs.extra as Record<string, unknown> | null;
  switch (node.type.name as Block['type']) {
    case 'paragraph':
      return { id, type: 'paragraph', content: readRuns(node, 0, spans), ...extra };
    case 'quotation':
      return { id, type: 'quotation', content: readRuns(node, 0, spans), ...extra };
    case 'heading': {
      const content = readRuns(node, 0, spans);
      return { id, type: 'heading', level: attrs.level as number, content, ...extra };
    }
    case 'listItem':
      return {
        id,
        type: 'listItem',
        kind: attrs.kind as 'bullet' | 'ordered',
        level: attrs.level as number,
        ...(attrs.number === null ? {} : { number: attrs.number as number }),
        content: readRuns(node, 0, spans),
        ...extra,
      };
    case 'figure':
      return {
        id,
        type: 'figure',
        ...(attrs.alt === null ? {} : { alt: attrs.alt as string }),
        ...(attrs.address === null ? {} : { address: attrs.address as string }),
        ...(attrs.attachment === null ? {} : { attachment: attrs.attachment as Attachment }),
        content: readRuns(node, 0, spans),
        ...extra,
      };
    case 'tableRow': {
      let offset = 0;
      const cells = node.children.map((cell) => {
        const runs = readRuns(cell, offset, spans);
        offset += cell.content.size + 1;
        return runs;
      });
      return {
        id,
        type: 'tableRow',
        ...(attrs.header === true ? { header: true } : {}),
        cells,
        ...extra,
      };
    }
    case 'rule':
      return { id, type: 'rule', ...extra };
  }
}

function readRuns(node: Node, start: number, spans: Spans): Inline[] {
  const runs: { text: string; marks?: InlineMark[] }[] = [];
  let offset = start;
  let lastMarks = '';
  node.forEach((child) => {
    const text = child.text ?? '';
    const end = offset + text.length;
    const plain: InlineMark[] = [];
    for (const mark of child.marks) {
      if (mark.type.name === 'claim') {
        const anchor = mark.attrs.anchor as AnchorId;
        const span = spans.get(anchor);
        if (span) {
          span.to = end;
          span.marked += text.length;
        } else spans.set(anchor, { from: offset, to: end, marked: text.length });
      } else if (mark.type.name === 'link') {
        plain.push({ link: mark.attrs.href as string });
      } else {
        plain.push(mark.type.name as PlainMark);
      }
    }
    plain.sort((a, b) => markRank(a) - markRank(b));
    const signature = JSON.stringify(plain);
    const last = runs.at(-1);
    if (last && signature === lastMarks) last.text += text;
    else runs.push(plain.length > 0 ? { text, marks: plain } : { text });
    lastMarks = signature;
    offset = end;
  });
  return runs;
}

function markRank(mark: InlineMark): number {
  return typeof mark === 'string' ? PLAIN_MARKS.indexOf(mark) : PLAIN_MARKS.length;
}
