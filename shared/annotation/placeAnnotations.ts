import { describeAnchor } from '../anchor/describeAnchor';
import { type CanonicalText, pointAt, rangeOffsets } from '../article/canonicalText';
import type { Span } from '../article/span';
import type { Claim } from '../claim/claim';
import { standingsOf } from '../claim/standing';
import { newId } from '../id';
import type { ProjectFile } from '../project/file/projectFile';
import { deriveProject } from '../project/projectFacts';
import type { Tag } from '../tag/tag';
import type { Annotation, AnnotationPlace, Fault } from './annotation';
import { claimOfAnnotation, createTagBook } from './claimOfAnnotation';
import { createPlaceFinder, type FoundPlace } from './findPlace';
import type { ReadAnnotations } from './readAnnotations';

/** An annotation whose words stand in the article. */
export interface PlacedAnnotation {
  readonly number: number;
  /** To be added to the project. */
  readonly claim: Claim;
  /** Words of its other places, which were not found. */
  readonly missing: readonly string[];
}

/** An annotation that may be meant for some words: to be added only when a person says so. */
export interface OfferedAnnotation extends PlacedAnnotation {
  /** The words it was written about, if it says. */
  readonly wanted: string;
  /** The words of the article that are offered. */
  readonly found: string;
  readonly why: 'similar' | 'several' | 'position';
  /** 0 to 1, of similar words. */
  readonly likeness?: number;
}

export interface UnplacedAnnotation extends Fault {
  /** The words it was written about, if it says. */
  readonly wanted: string;
}

export interface Placing {
  readonly placed: readonly PlacedAnnotation[];
  readonly offered: readonly OfferedAnnotation[];
  readonly unplaced: readonly UnplacedAnnotation[];
  /** Tags that the claims have and the project does not. */
  readonly tags: readonly Tag[];
  readonly warnings: readonly Fault[];
  /** The file is a part of a collection that goes on elsewhere. */
  readonly goesOn: boolean;
}

/** Finds where annotations stand in a project's article, and makes draft claims. Changes nothing. */
export function placeAnnotations(
  project: ProjectFile,
  read: ReadAnnotations,
  now: string,
): Placing {
  const steps = placeInSteps(project, read, now);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `placeAnnotations` one annotation at a time; yields how far it is, 0 to 1. */
export function* placeInSteps(
  project: ProjectFile,
  read: ReadAnnotations,
  now: string,
): Generator<number, Placing, void> {
  const facts = deriveProject(project);
  const { canonical } = facts;
  const find = createPlaceFinder(canonical, project.article.url);
  const tags = createTagBook(project.tags);
  const known = new Set(
    project.claims.map((claim) =>
      keyOf(
        claim,
        standingsOf(claim, facts).map((range) => rangeOffsets(canonical, range)),
      ),
    ),
  );
  const placed: PlacedAnnotation[] = [];
  const offered: OfferedAnnotation[] = [];
  const unplaced: UnplacedAnnotation[] = read.refused.map((fault) => ({ ...fault, wanted: '' }));

  for (const [index, annotation] of read.annotations.entries()) {
    yield index / read.annotations.length;
    const { number } = annotation;
    const found = annotation.places.map((place) => ({ place, at: find(place) }));
    const sure = found.flatMap(({ at }) => (at.kind === 'placed' ? [at.span] : []));
    const likely = found.find(({ at }) => at.kind === 'offered');
    const spans = sure.length > 0 ? sure : likely?.at.kind === 'offered' ? [likely.at.span] : [];
    if (spans.length === 0) {
      unplaced.push({ number, what: reasonOf(found), wanted: wordsOf(annotation) });
      continue;
    }
    const anchors = spans.map((span) => anchorAt(canonical, span));
    const claim = claimOfAnnotation(annotation, anchors, { tags, scale: project.scale, now });
    if (known.has(keyOf(claim, spans))) {
      const what = 'the project has a claim that says the same of these words';
      unplaced.push({ number, what, wanted: wordsOf(annotation) });
      continue;
    }
    known.add(keyOf(claim, spans));
    const missing = found
      .filter(({ at }) => at.kind !== 'placed')
      .flatMap(({ place }) => place.quote?.exact ?? []);
    if (sure.length > 0) placed.push({ number, claim, missing });
    else if (likely?.at.kind === 'offered') {
      const { span, why, likeness } = likely.at;
      offered.push({
        number,
        claim,
        missing: [],
        wanted: likely.place.quote?.exact ?? '',
        found: canonical.text.slice(span.start, span.end),
        why,
        ...(likeness !== undefined && { likeness }),
      });
    }
  }
  const { warnings, goesOn } = read;
  return {
    placed,
    offered,
    unplaced: unplaced.toSorted((a, b) => a.number - b.number),
    tags: tags.added,
    warnings,
    goesOn,
  };
}

function anchorAt(canonical: CanonicalText, { start, end }: Span) {
  const range = { start: pointAt(canonical, start), end: pointAt(canonical, end) };
  return describeAnchor(canonical, range, newId('anchor'));
}

interface Found {
  readonly place: AnnotationPlace;
  readonly at: FoundPlace;
}

function reasonOf(found: readonly Found[]): string {
  const reasons = found.flatMap(({ at }) => (at.kind === 'nowhere' ? [at.reason] : []));
  return reasons[0] ?? 'it is about nothing';
}

function wordsOf({ places }: Annotation): string {
  return places.flatMap(({ quote }) => quote?.exact ?? [])[0] ?? '';
}

/** What makes two claims the same to a person: where they stand and what they say. */
function keyOf(claim: Claim, places: readonly Span[]): string {
  const { statement, notes, verdict, correction } = claim;
  const spans = places.map(({ start, end }) => `${start}-${end}`).sort();
  return JSON.stringify([spans, statement, notes, verdict?.rating, correction?.proposed]);
}
