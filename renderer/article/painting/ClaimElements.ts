import type { Mark, Node } from '@tiptap/pm/model';
import { DOMSerializer } from '@tiptap/pm/model';
import type { MarkView, NodeView } from '@tiptap/pm/view';
import type { AnchorId, BlockId } from '../../../shared/id';
import { ClaimLooks, type ClaimScene } from './ClaimLooks';
import type { ClaimLook } from './claimLook';
import type { ClaimPlace } from './claimsInBlock';

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
  private fresh = false;

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
    this.fresh = true;
    return {
      dom,
      ...(drawn.contentDOM ? { contentDOM: drawn.contentDOM } : {}),
      ignoreMutation: ignoreAttributes,
      destroy: () => {
        if (this.blocks.get(id) === dom) this.blocks.delete(id);
      },
    };
  };

  /** Whether something was drawn anew, with nothing painted on it, since this was last asked. */
  takeFresh(): boolean {
    const { fresh } = this;
    this.fresh = false;
    return fresh;
  }

  /** What is painted on a fragment of a claim. */
  lookOf(fragment: HTMLElement): ClaimLook | undefined {
    return this.painted.get(fragment);
  }

  /** Paints a place of a claim where it looks different from before or was drawn anew; false where it does not. */
  paintPlace(place: ClaimPlace, lane: number, scene: ClaimScene): boolean {
    const fragments = this.fragments.get(place.anchor);
    const look = fragments && this.looks.changed(place, lane, scene);
    if (!look) return false;
    const last = lastInDocument(fragments);
    for (const element of fragments) {
      const next: Painted = { ...look, numbered: element === last };
      paintFragment(element, next, this.painted.get(element));
      this.painted.set(element, next);
    }
    return true;
  }

  /** Sets headline matter apart: who wrote it and when. */
  paintBlock(id: BlockId, isByline: boolean): void {
    const element = this.blocks.get(id);
    if (element) write(element, 'role', isByline ? 'byline' : undefined);
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
    this.fresh = true;
  }
}

const emptyParagraph = () => ['p', 0] as const;

/** What is painted on one fragment of a place; the number stands on the last one only. */
interface Painted extends ClaimLook {
  readonly numbered: boolean;
}

/** Writes what differs from what was painted last: mostly the number, behind a claim that is added. */
function paintFragment(element: HTMLElement, next: Painted, before: Painted | undefined): void {
  const { dataset, style } = element;
  if (next.hue !== before?.hue) {
    if (next.hue) style.setProperty('--hue', `var(--hue-${next.hue})`);
    else style.removeProperty('--hue');
  }
  if (next.lane !== before?.lane) style.setProperty('--lane', String(next.lane));
  if (next.line !== before?.line) dataset.line = next.line;
  for (const name of ['apart', 'selected', 'dimmed'] as const) {
    if (next[name] !== (before?.[name] ?? false)) write(element, name, next[name] ? '' : undefined);
  }
  if (next.numbered !== before?.numbered || next.label !== before.label) {
    if (next.numbered) dataset.n = next.label;
    else delete dataset.n;
  }
  if (next.description !== before?.description) element.ariaDescription = next.description;
}

/** Writes or removes an attribute where it is another: the browser does its work for each write. */
function write({ dataset }: HTMLElement, name: string, value: string | undefined): void {
  if (dataset[name] === value) return;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}

/** The number stands at the last fragment. */
function lastInDocument(elements: ReadonlySet<HTMLElement>): HTMLElement | undefined {
  let last: HTMLElement | undefined;
  for (const element of elements) {
    if (!last || last.compareDocumentPosition(element) & FOLLOWING) last = element;
  }
  return last;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`; the name Node is ProseMirror's here. */
const FOLLOWING = 4;
