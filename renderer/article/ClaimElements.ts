import type { Mark, Node } from '@tiptap/pm/model';
import { DOMSerializer } from '@tiptap/pm/model';
import type { MarkView, NodeView } from '@tiptap/pm/view';
import type { AnchorId, BlockId } from '../../shared/id';
import type { ClaimView } from '../project/projectView';
import type { MarginNote } from './blockGlyphs';
import { ClaimLooks, type ClaimScene } from './ClaimLooks';
import type { ClaimLook } from './claimLook';

/** ProseMirror must not read our attributes back as a change of the text. */
const ignoreAttributes = (mutation: { type: string }) => mutation.type === 'attributes';

/**
 * The elements that show claims and blocks, by id, and what is painted on each. Drawing is plain DOM:
 * patching attributes of thousands of them takes milliseconds and never touches ProseMirror.
 */
export class ClaimElements {
  private readonly fragments = new Map<AnchorId, Set<HTMLElement>>();
  private readonly blocks = new Map<BlockId, HTMLElement>();
  private readonly looks = new ClaimLooks();
  private readonly painted = new WeakMap<HTMLElement, Painted>();
  private readonly notes = new Map<BlockId, string>();
  private freshAnchors = false;
  private readonly freshBlocks = new Set<BlockId>();

  /** The view of a claim mark: one fragment of one place of a claim. */
  readonly markView = (mark: Mark): MarkView => {
    const anchor = mark.attrs.anchor as AnchorId;
    const dom = document.createElement('span');
    dom.className = 'claim';
    dom.dataset.anchor = anchor;
    dom.setAttribute('role', 'mark');
    const siblings = this.fragments.get(anchor);
    if (siblings) siblings.add(dom);
    else this.fragments.set(anchor, new Set([dom]));
    this.repaint(anchor);
    return {
      dom,
      contentDOM: dom,
      ignoreMutation: ignoreAttributes,
      destroy: () => this.forget(anchor, dom),
    };
  };

  /** The view of a block: as its schema draws it, with the direction of its own text. */
  readonly blockView = (node: Node): NodeView => {
    const id = node.attrs.id as BlockId;
    const drawn = DOMSerializer.renderSpec(
      document,
      (node.type.spec.toDOM ?? emptyParagraph)(node),
    );
    const dom = drawn.dom as HTMLElement;
    dom.dir = 'auto';
    this.blocks.set(id, dom);
    this.freshBlocks.add(id);
    return {
      dom,
      ...(drawn.contentDOM ? { contentDOM: drawn.contentDOM } : {}),
      ignoreMutation: ignoreAttributes,
      destroy: () => {
        if (this.blocks.get(id) !== dom) return;
        this.blocks.delete(id);
        this.notes.delete(id);
      },
    };
  };

  /** Something was drawn anew and has nothing painted on it yet. */
  get hasFresh(): boolean {
    return this.freshAnchors || this.freshBlocks.size > 0;
  }

  /** Paints each place of these claims that looks different from before or was drawn anew. */
  paintClaims(claims: readonly ClaimView[], scene: ClaimScene): void {
    for (const [anchor, look] of this.looks.changed(claims, scene)) {
      const fragments = this.fragments.get(anchor);
      if (!fragments) {
        this.looks.forget(anchor);
        continue;
      }
      const last = lastInDocument(fragments);
      for (const element of fragments) {
        const next: Painted = { ...look, numbered: element === last };
        paintFragment(element, next, this.painted.get(element));
        this.painted.set(element, next);
      }
    }
    this.freshAnchors = false;
  }

  /** Writes the margin notes of the blocks where they changed. */
  paintNotes(notes: ReadonlyMap<BlockId, MarginNote>): void {
    for (const [id, note] of notes) {
      const key = note.status + note.glyphs;
      if (this.notes.get(id) === key && !this.freshBlocks.has(id)) continue;
      const element = this.blocks.get(id);
      if (!element) continue;
      element.dataset.note = note.glyphs;
      element.dataset.noteStatus = note.status;
      this.notes.set(id, key);
    }
    for (const id of this.notes.keys()) {
      if (notes.has(id)) continue;
      const element = this.blocks.get(id);
      delete element?.dataset.note;
      delete element?.dataset.noteStatus;
      this.notes.delete(id);
    }
    this.freshBlocks.clear();
  }

  /** Sets headline matter apart: the blocks that say who wrote it and when. */
  paintBylines(bylines: ReadonlySet<BlockId>): void {
    for (const [id, element] of this.blocks) {
      const isByline = element.dataset.role === 'byline';
      if (isByline === bylines.has(id)) continue;
      if (isByline) delete element.dataset.role;
      else element.dataset.role = 'byline';
    }
  }

  private forget(anchor: AnchorId, dom: HTMLElement): void {
    const siblings = this.fragments.get(anchor);
    siblings?.delete(dom);
    if (siblings?.size === 0) {
      this.fragments.delete(anchor);
      this.looks.forget(anchor);
    } else this.repaint(anchor);
  }

  private repaint(anchor: AnchorId): void {
    this.looks.forget(anchor);
    this.freshAnchors = true;
  }
}

const emptyParagraph = () => ['p', 0] as const;

/** What is painted on one fragment of a place; the number stands on the last one only. */
interface Painted extends ClaimLook {
  readonly numbered: boolean;
}

/**
 * Writes what differs from what was painted last. A claim that is added gives all behind it another
 * number, and the browser does its work for each attribute that is written, changed or not.
 */
function paintFragment(element: HTMLElement, next: Painted, before: Painted | undefined): void {
  const { dataset, style } = element;
  if (next.hue !== before?.hue) {
    if (next.hue) style.setProperty('--hue', `var(--hue-${next.hue})`);
    else style.removeProperty('--hue');
  }
  if (next.lane !== before?.lane) style.setProperty('--lane', String(next.lane));
  if (next.label.length !== before?.label.length) {
    style.setProperty('--digits', String(next.label.length));
  }
  if (next.status !== before?.status) dataset.status = next.status;
  for (const name of ['selected', 'stale', 'dimmed'] as const) {
    if (next[name] !== (before?.[name] ?? false)) toggle(dataset, name, next[name]);
  }
  if (next.numbered !== before?.numbered || next.label !== before.label) {
    if (next.numbered) dataset.n = next.label;
    else delete dataset.n;
  }
  if (next.description !== before?.description) element.ariaDescription = next.description;
}

function toggle(dataset: DOMStringMap, name: string, on: boolean): void {
  if (on) dataset[name] = '';
  else delete dataset[name];
}

/** The number stands on the last fragment: only there do caret, word jumps and copying stay right. */
function lastInDocument(elements: ReadonlySet<HTMLElement>): HTMLElement | undefined {
  let last: HTMLElement | undefined;
  for (const element of elements) {
    if (!last || last.compareDocumentPosition(element) & FOLLOWING) last = element;
  }
  return last;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`; the name Node is ProseMirror's here. */
const FOLLOWING = 4;
