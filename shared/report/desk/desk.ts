import type { SourceId } from '../../id';
import type { ProjectFile } from '../../project/file/projectFile';
import { type DerivedClaim, deriveProject, type ProjectFacts } from '../../project/projectFacts';
import type { Rating } from '../../rating/scale';
import type { Source } from '../../source/source';
import type { Tag } from '../../tag/tag';
import { ALLOWANCES, type Allowance } from './allowance';
import type { Profile } from './profiles';
import { registerSources, type SourceRegister } from './sourceRegister';

/** What everything that is written for a reader is made from. */
export interface Desk {
  readonly facts: ProjectFacts;
  readonly allowance: Allowance;
  /** The claims that the profile lists, in the order of their numbers. */
  readonly listed: readonly DerivedClaim[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly register: SourceRegister;
  /** In the claim's order of tags; ids without a tag are left out. */
  readonly tagsOf: (derived: DerivedClaim) => readonly Tag[];
  readonly ratingOf: (derived: DerivedClaim) => Rating | undefined;
}

/** `nonce`: random text, new for each export; the pseudonyms of confidential sources derive from it. */
export function makeDesk(project: ProjectFile, profile: Profile, nonce: string): Desk {
  const facts = deriveProject(project);
  const allowance = ALLOWANCES[profile];
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  const tagById = new Map(project.tags.map((tag) => [tag.id, tag]));
  const ratingById = new Map(project.scale.ratings.map((rating) => [rating.id, rating]));
  const ratingOf = ({ claim }: DerivedClaim) =>
    claim.verdict && ratingById.get(claim.verdict.rating);
  const listed = facts.claims.filter((derived) =>
    derived.claim.status === 'noCheckNeeded'
      ? allowance.claimsWithoutCheck
      : allowance.claimsWithoutVerdict || ratingOf(derived) !== undefined,
  );
  return {
    facts,
    allowance,
    listed,
    sources,
    register: registerSources(sources, listed, allowance, nonce),
    tagsOf: ({ claim }) => claim.tags.flatMap((id) => tagById.get(id) ?? []),
    ratingOf,
  };
}
