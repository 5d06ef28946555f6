/** How many of some things pass one requirement, and what is wrong with those that do not. */
export interface Row {
  readonly name: string;
  readonly passed: number;
  readonly total: number;
  readonly failures: readonly string[];
}

/** A row over things that were looked at one by one; `undefined` says that nothing is wrong. */
export function rowOf(name: string, findings: readonly (string | undefined)[]): Row {
  const failures = findings.filter((finding) => finding !== undefined);
  return { name, passed: findings.length - failures.length, total: findings.length, failures };
}
