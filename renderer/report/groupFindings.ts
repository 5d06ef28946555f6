import type { Finding, ProblemCode, WarningCode } from '../../shared/project/readiness';

export type FindingCode = ProblemCode | WarningCode;

export interface FindingGroup {
  readonly code: FindingCode;
  readonly findings: readonly Finding<FindingCode>[];
}

/** Findings of the same kind together: kinds by their first claim's place, claims in their order. */
export function groupFindings(findings: readonly Finding<FindingCode>[]): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ code }) => code);
  return [...groups].map(([code, found]) => ({ code, findings: found }));
}
