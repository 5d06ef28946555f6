import type { Stance } from '../../../shared/claim/evidence';
import type { ClaimId, SourceId } from '../../../shared/id';
import type { Session } from '../../project/session/session';
import { nothingTyped, type TypedEvidence } from './typedEvidence';

interface Memory {
  stance: Stance;
  source: SourceId | null;
  readonly unfinished: Map<ClaimId, TypedEvidence>;
}

const memories = new WeakMap<Session, Memory>();

/** What the evidence dialog of a window remembers: last stance and source, and what was not added. */
export function evidenceMemory(session: Session): Memory {
  const known = memories.get(session);
  if (known) return known;
  const memory: Memory = { stance: 'supports', source: null, unfinished: new Map() };
  memories.set(session, memory);
  return memory;
}

/** What was typed about a claim and not added yet, else nothing, with the stance used last. */
export function typedFor(session: Session, claim: ClaimId): TypedEvidence {
  const { stance, unfinished } = evidenceMemory(session);
  return unfinished.get(claim) ?? nothingTyped(stance);
}
