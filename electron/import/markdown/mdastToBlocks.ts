import type { Definition, Image, ImageReference, List, Nodes, Parents, Root, Table } from 'mdast';
import type { Block, InlineMark, PlainMark } from '../../../shared/article/block';
import { type BlockKind, BlockWriter } from '../blocks/blockWriter';
import { droppedLinkWords } from '../blocks/lossWords';
import { safeAddress, webAddress } from '../blocks/safeAddress';
import { MARKS } from '../html/htmlElements';

export interface MarkdownBlocks {
  readonly blocks: Block[];
  readonly leftOut: string[];
}

/** Turns a Markdown tree into blocks; HTML inside it is dropped and said. */
export function mdastToBlocks(root: Root, base?: string): MarkdownBlocks {
  const walk = new MarkdownWalk(root, base);
  walk.block(root, { kind: { type: 'paragraph' }, level: 0 });
  const leftOut: string[] = [];
  if (walk.droppedHtml > 0) {
    leftOut.push(
      `HTML tags inside the Markdown (${walk.droppedHtml}); words between them were kept.`,
    );
  }
  return {
    blocks: walk.writer.blocks,
    leftOut: [...leftOut, ...droppedLinkWords(walk.droppedLinks)],
  };
}

interface Place {
  readonly kind: BlockKind;
  /** How many lists are around. */
  readonly level: number;
}

class MarkdownWalk {
  readonly writer = new BlockWriter();
  droppedHtml = 0;
  droppedLinks = 0;
  readonly #base: string | undefined;
  readonly #definitions = new Map<string, Definition>();
  #item: BlockKind | undefined;

  constructor(root: Root, base: string | undefined) {
    this.#base = base;
    this.#collectDefinitions(root);
  }

  block(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'paragraph':
        this.#inlines(node, []);
        this.#flush(place);
        return;
      case 'heading':
        this.#inlines(node, []);
        this.writer.flush({ type: 'heading', level: node.depth });
        return;
      case 'thematicBreak':
        this.writer.rule();
        return;
      case 'blockquote':
        this.#blocks(node, { ...place, kind: { type: 'quotation' } });
        return;
      case 'list':
        this.#list(node, place);
        return;
      case 'code':
        this.writer.verbatim(node.value, ['code']);
        this.#flush(place, true);
        return;
      case 'table':
        this.#table(node);
        return;
      case 'html':
        this.#html(node.value);
        return;
      case 'definition':
      case 'yaml':
        return;
      case 'footnoteDefinition':
        this.writer.text(`[${node.label ?? node.identifier}] `, []);
        this.#blocks(node, place);
        return;
      default:
        if ('children' in node) this.#blocks(node, place);
        else this.#inline(node, []);
    }
  }

  #blocks(node: Parents, place: Place): void {
    for (const child of node.children) this.block(child, place);
  }

  #flush(place: Place, verbatim = false): void {
    const hadText = this.writer.hasText;
    this.writer.flush(this.#item ?? place.kind, { verbatim });
    if (hadText) this.#item = undefined;
  }

  #list(list: List, place: Place): void {
    const kind = list.ordered ? 'ordered' : 'bullet';
    const level = Math.min(9, place.level + 1);
    let number = list.start ?? 1;
    for (const item of list.children) {
      this.#item = {
        type: 'listItem',
        kind,
        level,
        ...(kind === 'ordered' ? { number } : {}),
      };
      if (typeof item.checked === 'boolean') this.writer.text(item.checked ? '☑ ' : '☐ ', []);
      this.#blocks(item, { kind: place.kind, level });
      this.#flush({ kind: place.kind, level });
      this.#item = undefined;
      number += 1;
    }
  }

  #table(table: Table): void {
    for (const [index, row] of table.children.entries()) {
      const cells = row.children.map((cell) => {
        this.#inlines(cell, []);
        return this.writer.takeRuns();
      });
      if (cells.length > 0) this.writer.row(cells, index === 0);
    }
    this.writer.flush({ type: 'paragraph' });
  }

  /** Tags that are marks of Galley hold until they are closed, or to the end of what they stand in. */
  #inlines(node: Parents, marks: readonly InlineMark[]): void {
    const open: { readonly name: string; readonly mark: PlainMark }[] = [];
    for (const child of node.children) {
      const [, end, name = ''] =
        (child.type === 'html' && /^<(\/?)([a-z]{1,6})>$/i.exec(child.value)) || [];
      const tag = name.toLowerCase();
      const mark = Object.hasOwn(MARKS, tag) ? MARKS[tag] : undefined;
      const at = open.findLastIndex((each) => each.name === tag);
      if (end && at >= 0) open.splice(at, 1);
      else if (mark && !end) open.push({ name: tag, mark });
      else this.#inline(child, [...marks, ...open.map((each) => each.mark)]);
    }
  }

  #inline(node: Nodes, marks: readonly InlineMark[]): void {
    switch (node.type) {
      case 'text':
        this.writer.text(node.value, marks);
        return;
      case 'strong':
        this.#inlines(node, [...marks, 'strong']);
        return;
      case 'emphasis':
        this.#inlines(node, [...marks, 'em']);
        return;
      case 'delete':
        this.#inlines(node, [...marks, 'strike']);
        return;
      case 'inlineCode':
        this.writer.text(node.value, [...marks, 'code']);
        return;
      case 'break':
        this.writer.lineBreak(marks);
        return;
      case 'link':
        this.#inlines(node, this.#linked(node.url, marks));
        return;
      case 'linkReference':
        this.#inlines(node, this.#linked(this.#address(node.identifier), marks));
        return;
      case 'image':
      case 'imageReference':
        this.#image(node);
        return;
      case 'footnoteReference':
        this.writer.text(`[${node.label ?? node.identifier}]`, marks);
        return;
      case 'html':
        this.#html(node.value);
        return;
      default:
        if ('children' in node) this.#inlines(node, marks);
        else if ('value' in node) this.writer.text(node.value, marks);
    }
  }

  #linked(url: string | undefined, marks: readonly InlineMark[]): readonly InlineMark[] {
    const link = safeAddress(url ?? '', this.#base);
    if (link !== undefined) return [...marks, { link }];
    if (!url?.startsWith('#')) this.droppedLinks += 1;
    return marks;
  }

  #image(node: Image | ImageReference): void {
    const url = node.type === 'image' ? node.url : this.#address(node.identifier);
    const address = webAddress(url ?? '', this.#base);
    const alt = node.alt?.trim();
    this.writer.figure({
      alt: alt || undefined,
      address,
    });
  }

  /** A block of HTML comes with its words inside the one node; only comments and code have none. */
  #html(value: string): void {
    if (/^<br\b/i.test(value)) {
      this.writer.lineBreak();
      return;
    }
    this.droppedHtml += 1;
    const hollow = value
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(
        /<(script|style|template|iframe|noscript|svg|object)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
        '',
      );
    const words = hollow.replace(/<[^>]*(?:>|$)/g, ' ').trim();
    if (words === '') return;
    this.writer.text(words, []);
    this.#flush({ kind: { type: 'paragraph' }, level: 0 });
  }

  #address(identifier: string): string | undefined {
    return this.#definitions.get(identifier)?.url;
  }

  #collectDefinitions(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier)) {
      this.#definitions.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) this.#collectDefinitions(child);
  }
}
