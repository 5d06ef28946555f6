import { rangeOffsets } from '../../../shared/article/canonicalText';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { Evidence } from '../../../shared/claim/evidence';
import { standingWords } from '../../../shared/claim/standing';
import type { SourceId, TagId } from '../../../shared/id';
import type { ProjectFacts } from '../../../shared/project/projectFacts';
import { citationText, sourceTitle } from '../../../shared/source/citation';
import type { Source } from '../../../shared/source/source';

/**
 * All that a project says, for machines: what is stored and what follows from it. The same project
 * gives the same value; when it and its records were last changed is left out, so that two states can
 * be compared. Offsets are UTF-16 units into the canonical text (`show --text`).
 */
export function describeProject(facts: ProjectFacts) {
  const { project, canonical, statusCounts, words } = facts;
  const { blocks, ...metadata } = project.article;
  const tagLabels = new Map(project.tags.map((tag) => [tag.id, tag.label]));
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  return {
    id: project.id,
    created: project.created,
    article: { ...metadata, words, characters: canonical.text.length, blocks: blocks.length },
    scale: project.scale,
    tags: project.tags,
    statusCounts,
    claims: facts.claims.map((claim) => describeClaim(claim, facts, tagLabels, sources)),
    sources: project.sources.map(({ created: _, modified: __, ...source }) => ({
      ...source,
      citation: citationText(source),
    })),
  };
}

function describeClaim(
  { claim, number, wording, detached, stale, origins, signOff }: DerivedClaim,
  facts: ProjectFacts,
  tagLabels: ReadonlyMap<TagId, string>,
  sources: ReadonlyMap<SourceId, Source>,
) {
  const {
    id,
    anchors,
    statement,
    tags,
    verdict,
    evidence,
    created: _,
    modified: __,
    ...rest
  } = claim;
  const rating = facts.project.scale.ratings.find((each) => each.id === verdict?.rating);
  return {
    number,
    id,
    quote: wording,
    anchors: anchors.map((anchor) => {
      const range = facts.standingOf(anchor);
      return {
        id: anchor.id,
        detached: detached.includes(anchor.id),
        quote: standingWords(anchor, facts),
        ...(range ? rangeOffsets(facts.canonical, range) : {}),
      };
    }),
    statement,
    tags: tags.map((tag) => ({ id: tag, label: tagLabels.get(tag) })),
    ...rest,
    stale,
    detached: detached.length > 0,
    signOff,
    verdict: verdict && { ...verdict, label: rating?.label },
    evidence: evidence.map((each) => describeEvidence(each, sources)),
    origins,
  };
}

function describeEvidence(evidence: Evidence, sources: ReadonlyMap<SourceId, Source>) {
  const source = sources.get(evidence.source);
  return { ...evidence, sourceTitle: source && sourceTitle(source) };
}
