import type { RawProject } from './migrations';

/**
 * From version 1 to 2. A claim of version 1 had `checkedText`, `checkedBy`, `checkedAt`, `signedOffBy`
 * and `signedOffAt` side by side, each of which could be there without the others. Now a check is
 * `checked: {text, by?, at?}` and a sign-off `signedOff: {by, at}`.
 *
 * No Galley wrote a check without the words or a sign-off without name and moment. Where a file has one
 * nevertheless, its members stay as they are, under their old names: they are kept, and say nothing.
 */
export function version1to2(project: RawProject): RawProject {
  const { claims } = project;
  return Array.isArray(claims) ? { ...project, claims: claims.map(signedClaim) } : project;
}

function signedClaim(claim: unknown): unknown {
  if (typeof claim !== 'object' || claim === null || Array.isArray(claim)) return claim;
  const old = new Map<string, unknown>(Object.entries(claim));
  const now = new Map(old);
  // Version 1 knew neither name: whoever wrote a member of it meant something else.
  for (const name of ['checked', 'signedOff']) {
    if (now.delete(name)) now.set(`version1-${name}`, old.get(name));
  }
  const gather = (name: string, parts: Readonly<Record<string, string>>) => {
    const there = Object.entries(parts).filter(([, oldName]) => now.delete(oldName));
    now.set(name, Object.fromEntries(there.map(([part, oldName]) => [part, old.get(oldName)])));
  };
  if (old.has('checkedText')) {
    gather('checked', { text: 'checkedText', by: 'checkedBy', at: 'checkedAt' });
  }
  if (old.has('signedOffBy') && old.has('signedOffAt')) {
    gather('signedOff', { by: 'signedOffBy', at: 'signedOffAt' });
  }
  return Object.fromEntries(now);
}
