import type { Transaction } from '@tiptap/pm/state';
import type { Claim } from '../../../shared/claim/claim';
import type { Evidence } from '../../../shared/claim/evidence';
import type { EvidenceId } from '../../../shared/id';
import type { ProjectView } from '../derived/projectView';
import { SetRecordStep } from '../model/records/SetRecordStep';
import type { Reader } from './session';

const linked = new WeakMap<Reader, EvidenceId>();

/** Remembers the evidence that a transaction links to a claim. */
export function noteEvidence(session: Reader, tr: Transaction): void {
  for (const step of tr.steps) {
    if (!(step instanceof SetRecordStep) || step.change.kind !== 'claim') continue;
    const { before, after } = step.change;
    const known = new Set(before?.evidence.map(({ id }) => id));
    const added = before && after?.evidence.findLast(({ id }) => !known.has(id));
    if (added) linked.set(session, added.id);
  }
}

/**
 * What "repeat the last evidence" links to a claim: the evidence that was linked last in this window,
 * as it reads now, else the claim's own, else that of the claim changed last. `null` when the project
 * has none.
 */
export function lastEvidence(session: Reader, claim: Claim): Evidence | null {
  const view = session.view();
  return evidenceById(view, linked.get(session)) ?? claim.evidence.at(-1) ?? latestEvidence(view);
}

function evidenceById(view: ProjectView, id: EvidenceId | undefined): Evidence | undefined {
  if (id === undefined) return undefined;
  for (const { claim } of view.claims) {
    const found = claim.evidence.find((evidence) => evidence.id === id);
    if (found) return found;
  }
  return undefined;
}

function latestEvidence(view: ProjectView): Evidence | null {
  let latest: Claim | null = null;
  for (const { claim } of view.claims) {
    if (claim.evidence.length > 0 && (!latest || claim.modified > latest.modified)) latest = claim;
  }
  return latest?.evidence.at(-1) ?? null;
}
