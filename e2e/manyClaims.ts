import { describeAnchor } from '../shared/anchor/describeAnchor';
import { type CanonicalText, canonicalText, pointAt } from '../shared/article/canonicalText';
import { type Claim, claimSchema } from '../shared/claim/claim';
import { createClaim } from '../shared/claim/createClaim';
import { STATUSES } from '../shared/claim/status';
import { newId } from '../shared/id';
import type { ProjectFile } from '../shared/project/file/projectFile';

/** The project with so many claims in all: the further ones on words spread over its article. */
export function withManyClaims(project: ProjectFile, count: number): ProjectFile {
  const canonical = canonicalText(project.article.blocks);
  const words = [...canonical.text.matchAll(/\p{L}{4,}/gu)];
  const missing = count - project.claims.length;
  const step = Math.floor(words.length / missing);
  const further = words
    .filter((_, place) => place % step === 0)
    .slice(0, missing)
    .map((word, place) => claimOn(canonical, word.index, word[0].length, project, place));
  return { ...project, claims: [...project.claims, ...further] };
}

function claimOn(
  canonical: CanonicalText,
  start: number,
  length: number,
  { tags, created }: ProjectFile,
  place: number,
): Claim {
  const range = { start: pointAt(canonical, start), end: pointAt(canonical, start + length) };
  const tag = tags[place % tags.length];
  const claim = createClaim({
    anchors: [describeAnchor(canonical, range, newId('anchor'))],
    tags: tag ? [tag.id] : [],
    now: created,
  });
  return claimSchema.parse({ ...claim, status: STATUSES[place % STATUSES.length] });
}
