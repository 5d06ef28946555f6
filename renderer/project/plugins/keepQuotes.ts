import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import type { Anchor } from '../../../shared/anchor/anchor';
import { describeAnchor } from '../../../shared/anchor/describeAnchor';
import { type CanonicalText, sliceRange } from '../../../shared/article/canonicalText';
import type { Range } from '../../../shared/article/place';
import type { AnchorId } from '../../../shared/id';
import { projectView } from '../derived/projectView';
import { articleIndex } from '../model/articleIndex';
import { setRecord } from '../model/records/recordsPlugin';
import { isTextLocked } from './articleLock';
import { isHistoryTransaction } from './isHistoryTransaction';
import { isRestoring } from './restoring';

/**
 * The anchors that a run of deletions is cutting shorter, each as the record of its claim keeps it: with
 * the words and the place that it had before the run. An anchor is in the run only while its record
 * holds this very object: undoing the first cut takes it out, and redoing the cut puts it back.
 */
type Run = ReadonlyMap<AnchorId, Anchor>;

const NO_RUN: Run = new Map();
const runKey = new PluginKey<Run>('galleyKeepQuotes');

/**
 * When a change removes the last mark of an anchor, the record of its claim keeps the words and the
 * place that the anchor had when it was last whole, in the same undo event. The anchor is then detached:
 * it can be attached again, and undo brings it back.
 *
 * A claim that is deleted letter by letter was last whole before the first letter went. The first deletion
 * that cuts an anchor shorter therefore writes the whole anchor into the record, and the deletions that
 * follow leave it there. Whatever is no deletion ends the run: typing, a change of a record or a mark,
 * locking the text. Moving the caret, saving, undo and redo do not end it.
 */
export function keepQuotes(): Plugin<Run> {
  return new Plugin({
    key: runKey,
    state: {
      init: () => NO_RUN,
      apply: (tr, run, before, after) => {
        const cut = tr.getMeta(runKey) as Run | undefined;
        if (cut) return new Map([...run, ...cut]);
        return endsRun(tr, before, after) ? NO_RUN : run;
      },
    },
    appendTransaction: (transactions, before, after) => {
      if (before.doc === after.doc || transactions.some(isHistoryTransaction)) return null;
      if (transactions.some(isRestoring)) return null;
      const { cut, kept } = lessenedAnchors(before, after, transactions.every(isDeletion));
      if (cut.size === 0 && kept.size === 0) return null;
      const tr = after.tr.setMeta(runKey, cut);
      const { byAnchor } = projectView(after);
      const owners = new Set([...kept.keys()].flatMap((id) => byAnchor.get(id)?.claim ?? []));
      for (const claim of owners) {
        const anchors = claim.anchors.map((anchor) => kept.get(anchor.id) ?? anchor);
        const change = { before: claim, after: { ...claim, anchors } };
        setRecord(tr, { kind: 'claim', id: claim.id, ...change });
      }
      return tr;
    },
  });
}

function endsRun(tr: Transaction, before: EditorState, after: EditorState): boolean {
  if (isHistoryTransaction(tr)) return false;
  return isTextLocked(before) !== isTextLocked(after) || !isDeletion(tr);
}

/** Whether a transaction does nothing but delete; what a plugin added to it does not count. */
function isDeletion(tr: Transaction): boolean {
  return tr.getMeta('appendedTransaction') !== undefined || tr.steps.every(onlyDeletes);
}

function onlyDeletes(step: Step): boolean {
  if (!(step instanceof ReplaceStep) || step.from === step.to) return false;
  const { content } = step.slice;
  return content.textBetween(0, content.size) === '';
}

/**
 * The anchors that a change took words from: those that a run is cutting from now on, and those that the
 * records are to keep, because a run begins with them or because nothing of them is left.
 */
function lessenedAnchors(before: EditorState, after: EditorState, onlyDeleted: boolean) {
  const old = articleIndex(before.doc);
  const now = articleIndex(after.doc);
  const hasOtherText = now.canonical !== old.canonical;
  const run = runOf(before);
  const goesOn = runOf(after);
  const { byAnchor } = projectView(after);
  const cut = new Map<AnchorId, Anchor>();
  const kept = new Map<AnchorId, Anchor>();
  for (const id of now.anchors.differences(old.anchors)) {
    const standing = old.anchors.get(id);
    const record = byAnchor.get(id)?.claim.anchors.find((anchor) => anchor.id === id);
    if (!standing || !record) continue;
    const isInRun = run.get(id) === record;
    // Words that are only moved by typing before them are described by nobody: it takes the whole text.
    const whole = () =>
      isInRun ? record : { ...record, ...describeAnchor(old.canonical, standing, id) };
    const rest = now.anchors.get(id);
    if (!rest) {
      kept.set(
        id,
        isInRun ? { ...record, ...lastPlace(record, standing, old.canonical) } : whole(),
      );
      continue;
    }
    if (!hasOtherText) continue;
    const words = sliceRange(now.canonical, rest);
    const wordsBefore = sliceRange(old.canonical, standing);
    // A deletion can also join letters that stood apart, and so bring one of them into the claim.
    const isLessened = onlyDeleted ? words !== wordsBefore : isCutFrom(words, wordsBefore);
    if (!isLessened) continue;
    const anchor = whole();
    if (!isInRun) kept.set(id, anchor);
    if (goesOn.get(id) !== anchor) cut.set(id, anchor);
  }
  return { cut, kept };
}

function runOf(state: EditorState): Run {
  return runKey.getState(state) ?? NO_RUN;
}

/** Whether a text is another one with one stretch taken out. */
function isCutFrom(text: string, whole: string): boolean {
  if (text.length >= whole.length) return false;
  let head = 0;
  while (head < text.length && text[head] === whole[head]) head += 1;
  return whole.endsWith(text.slice(head));
}

/**
 * Where a whole anchor would stand, had the run left it alone: it began where its rest stood last, unless
 * the rest is in another block because the blocks before it have lost their words already.
 */
function lastPlace({ start, end, quote }: Anchor, rest: Range, canonical: CanonicalText): Range {
  const isElsewhere =
    start.block !== rest.start.block && canonical.indexOf(start.block) !== undefined;
  const first = isElsewhere ? start : rest.start;
  if (start.block !== end.block) return { start: first, end };
  return {
    start: first,
    end: { block: first.block, offset: first.offset + quote.exact.length },
  };
}
