import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model';
import type { Block, Inline, InlineMark } from '../../../shared/article/block';
import type { AnchorId } from '../../../shared/id';

/** One anchor's part of one block, in UTF-16 units of the block's text. */
export interface AnchorSpan {
  readonly anchor: AnchorId;
  readonly from: number;
  readonly to: number;
}

const KNOWN_KEYS = new Set([
  'id',
  'type',
  'content',
  'cells',
  'level',
  'kind',
  'number',
  'header',
  'alt',
  'address',
  'attachment',
]);

/** A block of the file as a node, its claims marked in one pass (outer anchors first in `spans`). */
export function blockToNode(schema: Schema, block: Block, spans: readonly AnchorSpan[]): Node {
  const type = schema.nodes[block.type];
  if (!type) throw new Error(`The schema has no node for a ${block.type}.`);
  const attrs = { ...knownAttributes(block), id: block.id, extra: unknownKeys(block) };
  switch (block.type) {
    case 'rule':
      return type.create(attrs);
    case 'tableRow': {
      const cellType = schema.nodes.tableCell;
      if (!cellType) throw new Error('The schema has no node for a table cell.');
      let offset = 0;
      const cells = block.cells.map((cell) => {
        const node = cellType.create(null, markedText(schema, cell, offset, spans));
        offset += node.content.size + 1;
        return node;
      });
      return type.create(attrs, cells);
    }
    default:
      return type.create(attrs, markedText(schema, block.content, 0, spans));
  }
}

function knownAttributes(block: Block): Record<string, unknown> {
  switch (block.type) {
    case 'heading':
      return { level: block.level };
    case 'listItem':
      return { kind: block.kind, level: block.level, number: block.number ?? null };
    case 'tableRow':
      return { header: block.header ?? false };
    case 'figure':
      return {
        alt: block.alt ?? null,
        address: block.address ?? null,
        attachment: block.attachment ?? null,
      };
    default:
      return {};
  }
}

function unknownKeys(block: Block): Record<string, unknown> | null {
  const extra = Object.entries(block).filter(([key]) => !KNOWN_KEYS.has(key));
  return extra.length === 0 ? null : Object.fromEntries(extra);
}

/** Text nodes for the runs, cut where an anchor begins or ends. `start` is the first run's offset. */
function markedText(
  schema: Schema,
  runs: readonly Inline[],
  start: number,
  spans: readonly AnchorSpan[],
): Fragment {
  const nodes: Node[] = [];
  let offset = start;
  for (const run of runs) {
    const end = offset + run.text.length;
    const here = spans.filter((span) => span.from < end && span.to > offset);
    const plain = (run.marks ?? []).map((mark) => textMark(schema, mark));
    const cuts = new Set([offset, end]);
    for (const span of here) {
      if (span.from > offset) cuts.add(span.from);
      if (span.to < end) cuts.add(span.to);
    }
    const points = [...cuts].sort((a, b) => a - b);
    for (const [index, from] of points.slice(0, -1).entries()) {
      const to = points[index + 1] ?? end;
      const claims = here
        .filter((span) => span.from <= from && span.to >= to)
        .map((span) => claimMark(schema, span.anchor));
      const text = run.text.slice(from - offset, to - offset);
      nodes.push(schema.text(text, withMarks([...claims, ...plain])));
    }
    offset = end;
  }
  return Fragment.fromArray(nodes);
}

/** Puts marks into the schema's order, equal ones in the order given. */
function withMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
}

function textMark(schema: Schema, mark: InlineMark): Mark {
  return typeof mark === 'string' ? schema.mark(mark) : schema.mark('link', { href: mark.link });
}

/** The mark of one anchor. */
export function claimMark(schema: Schema, anchor: AnchorId): Mark {
  return schema.mark('claim', { anchor });
}
