import { blockAt } from '../../shared/article/canonicalText';
import { STATUS_GLYPHS, type Status } from '../../shared/claim/status';
import type { BlockId } from '../../shared/id';
import type { ProjectView } from '../project/projectView';

/** What asks for attention first. */
const URGENCY: readonly Status[] = [
  'needsChange',
  'cannotVerify',
  'inProgress',
  'unchecked',
  'verified',
  'noCheckNeeded',
];

/** What stands in the margin of a block. */
export interface MarginNote {
  /** The most urgent status, which gives the colour. */
  readonly status: Status;
  /** Its glyph, then that of what else is unfinished. */
  readonly glyphs: string;
}

/** The margin notes of the blocks in which claims stand. Costs a walk over the claims' places. */
export function blockGlyphs(
  view: Pick<ProjectView, 'claims' | 'index'>,
): ReadonlyMap<BlockId, MarginNote> {
  const { canonical } = view.index;
  const statuses = new Map<number, Set<Status>>();
  for (const { claim, places } of view.claims) {
    for (const { start, end } of places) {
      let at = canonical.indexOf(blockAt(canonical, start).id);
      for (; at !== undefined; at += 1) {
        const block = canonical.blocks[at];
        if (!block || block.start >= end) break;
        const here = statuses.get(at);
        if (here) here.add(claim.status);
        else statuses.set(at, new Set([claim.status]));
      }
    }
  }
  const notes = new Map<BlockId, MarginNote>();
  for (const [at, here] of statuses) {
    const block = canonical.blocks[at];
    const note = marginNote(here);
    if (block && note) notes.set(block.id, note);
  }
  return notes;
}

function marginNote(statuses: ReadonlySet<Status>): MarginNote | null {
  const ordered = URGENCY.filter((status) => statuses.has(status));
  const [first, ...others] = ordered;
  if (!first) return null;
  const unfinished = others.filter((status) => status !== 'verified' && status !== 'noCheckNeeded');
  const glyphs = [first, ...unfinished].map((status) => STATUS_GLYPHS[status]).join('');
  return { status: first, glyphs };
}
