import type { ClaimId, SourceId } from '../../../shared/id';
import { addEvidence } from '../../project/intents/addEvidence';
import { now } from '../../project/intents/intent';
import type { Session } from '../../project/session/session';
import { described, isTyped, type NewIds, newIds, type TypedEvidence } from './typedEvidence';

/** Evidence that was begun and not added yet. */
interface Unfinished {
  readonly typed: TypedEvidence;
  readonly ids: NewIds;
}

interface Memory {
  /** The source used last. */
  source: SourceId | null;
  readonly unfinished: Map<ClaimId, Unfinished>;
}

const memories = new WeakMap<Session, Memory>();

/** What the evidence form of a window remembers: the last source, and what was not added. */
export function evidenceMemory(session: Session): Memory {
  const known = memories.get(session);
  if (known) return known;
  const memory: Memory = { source: null, unfinished: new Map() };
  memories.set(session, memory);
  return memory;
}

/**
 * Remembers what is typed about a claim, while other claims are shown too. Like the text of a field that is still being
 * edited, autosave includes it.
 */
export function keepUnfinished(session: Session, claim: ClaimId, typed: TypedEvidence): void {
  const { unfinished } = evidenceMemory(session);
  const ids = unfinished.get(claim)?.ids ?? newIds(now());
  unfinished.set(claim, { typed, ids });
  const isGone = typed.source?.kind === 'known' && !session.view().sources.has(typed.source.id);
  const whole = isTyped(typed) && !isGone ? described(typed, ids) : null;
  if (whole) session.fields.set(field(claim), addEvidence(claim, whole.evidence, whole.fresh));
  else session.fields.clear(field(claim));
}

/** Forgets what was typed about a claim: it was added, or thrown away. */
export function dropUnfinished(session: Session, claim: ClaimId): void {
  evidenceMemory(session).unfinished.delete(claim);
  session.fields.clear(field(claim));
}

/** Names it among what autosave includes. */
const field = (claim: ClaimId) => `${claim}/new evidence`;
