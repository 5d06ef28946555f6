import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { canonicalJson } from '../../../shared/project/text/canonicalJson';
import { fromFile } from '../model/fromFile';
import type { RecordKind, RecordKinds, Records } from '../model/records/records';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { setRestoring } from '../plugins/restoring';
import { beginIntent, type Intent, unlessEmpty } from './intent';

/**
 * Puts another version of the project in the place of this one: text, marks and records, in one step.
 * The project's own id, its date of creation and its log stay.
 */
export function restoreProject(version: ProjectFile): Intent {
  return (state) => {
    const { doc, records } = fromFile(state.schema, version);
    const tr = setRestoring(beginIntent(state));
    replaceBlocks(tr, doc);
    replaceRecords(tr, recordsOf(state), records);
    return unlessEmpty(tr);
  };
}

/** Replaces the blocks between the first and the last that differ; the others stay the same nodes. */
function replaceBlocks(tr: Transaction, next: Node): void {
  const { doc } = tr;
  const most = Math.min(doc.childCount, next.childCount);
  let head = 0;
  while (head < most && doc.child(head).eq(next.child(head))) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    doc.child(doc.childCount - 1 - tail).eq(next.child(next.childCount - 1 - tail))
  ) {
    tail += 1;
  }
  if (head + tail === doc.childCount && head + tail === next.childCount) return;
  const from = sizeOf(doc.children.slice(0, head));
  const to = doc.content.size - sizeOf(doc.children.slice(doc.childCount - tail));
  tr.replaceWith(from, to, next.children.slice(head, next.childCount - tail));
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}

function replaceRecords(tr: Transaction, before: Records, after: Records): void {
  for (const kind of ['article', 'scale', 'tags'] as const) {
    replaceRecord(tr, kind, kind, before[kind], after[kind]);
  }
  for (const [kind, old, next] of [
    ['source', before.sources, after.sources],
    ['claim', before.claims, after.claims],
  ] as const) {
    const was: ReadonlyMap<string, RecordKinds[typeof kind]> = old;
    const is: ReadonlyMap<string, RecordKinds[typeof kind]> = next;
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      replaceRecord(tr, kind, id, was.get(id) ?? null, is.get(id) ?? null);
    }
  }
}

/** A record that is the same in both stays the same object, which is drawn and written no more. */
function replaceRecord<K extends RecordKind>(
  tr: Transaction,
  kind: K,
  id: string,
  before: RecordKinds[K] | null,
  after: RecordKinds[K] | null,
): void {
  if (canonicalJson(before) === canonicalJson(after)) return;
  setRecord(tr, { kind, id, before, after } as Parameters<typeof setRecord>[1]);
}
