import type { Claim } from '../../claim/claim';
import type { DerivedClaim } from '../../claim/deriveClaims';
import type { ProjectFile } from '../../project/file/projectFile';
import { deriveProject } from '../../project/projectFacts';
import type { Source } from '../../source/source';
import type { Profile } from '../profiles';

/** What a project records, counted by hand: what the sentences of a report are held against. */
export interface Records {
  readonly project: ProjectFile;
  readonly profile: Profile;
  /** All claims that this reader may know of. */
  readonly claims: readonly DerivedClaim[];
  /** The claims that the report lists. */
  readonly listed: readonly DerivedClaim[];
  /** Those of `claims` that are checked, in the words that stand there now. */
  readonly checked: readonly Claim[];
  /** Those of `claims` that are what was signed off. */
  readonly signed: readonly Claim[];
  /** Sources that evidence of a listed claim names. */
  readonly cited: readonly Source[];
}

export function recordsBehind(project: ProjectFile, profile: Profile): Records {
  const derived = deriveProject(project).claims;
  const isPublic = profile === 'public';
  const claims = derived.filter(({ claim }) => !isPublic || claim.status !== 'noCheckNeeded');
  const listed = claims.filter(
    ({ claim, stale, detached }) =>
      !isPublic || (claim.verdict !== undefined && !stale && detached.length === 0),
  );
  const used = new Set(listed.flatMap(({ claim }) => claim.evidence.map(({ source }) => source)));
  return {
    project,
    profile,
    claims,
    listed,
    checked: claims.filter(isCheckedNow).map(({ claim }) => claim),
    signed: claims.flatMap(({ claim, signOff }) => (signOff === 'holds' ? [claim] : [])),
    cited: project.sources.filter(({ id }) => used.has(id)),
  };
}

function isCheckedNow({ claim, wording, detached }: DerivedClaim): boolean {
  const isDecided = ['checked', 'changeNeeded', 'notSettled'].includes(claim.status);
  const isSame = claim.checked === undefined || claim.checked.text === wording;
  return isDecided && isSame && detached.length === 0;
}
