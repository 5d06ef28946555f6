import type { Anchor } from '../anchor/anchor';
import type { Claim, Correction } from '../claim/claim';
import { createClaim } from '../claim/createClaim';
import { STANCE_LABELS, STANCES, type Stance } from '../claim/evidence';
import { dropUndefined } from '../dropUndefined';
import { newId, type TagId } from '../id';
import type { Rating, Scale } from '../rating/scale';
import type { AnnotationPart } from '../report/data/toWebAnnotation';
import type { Tag } from '../tag/tag';
import type { Annotation, AnnotationBody } from './annotation';

/** The project's tags by their labels, and those that annotations bring along. */
export interface TagBook {
  idOf(label: string): TagId;
  /** The tags the project does not have yet, in the order of their first use. */
  readonly added: readonly Tag[];
}

export function createTagBook(tags: readonly Tag[]): TagBook {
  const byLabel = new Map(tags.map((tag) => [sameLabel(tag.label), tag.id]));
  const added: Tag[] = [];
  return {
    added,
    idOf(label) {
      const name = label.trim();
      const known = byLabel.get(sameLabel(name));
      if (known) return known;
      const tag: Tag = { id: newId('tag'), label: name, definition: '', hue: 'grey' };
      byLabel.set(sameLabel(name), tag.id);
      added.push(tag);
      return tag.id;
    },
  };
}

/** Labels are the same label whatever their case. */
function sameLabel(label: string): string {
  return label.trim().normalize('NFC').toLowerCase();
}

/**
 * A claim that is still to be checked, of what an annotation says. Tags are found by their label, a
 * verdict where it is the label of a rating; what Galley wrote goes back where it was. Everything else
 * becomes notes, with the name of who wrote it; so do addresses, for a source has more to it.
 */
export function claimOfAnnotation(
  annotation: Annotation,
  anchors: readonly Anchor[],
  { tags, scale, now }: { readonly tags: TagBook; readonly scale: Scale; readonly now: string },
): Claim {
  const { bodies } = annotation;
  const labels = bodies.filter(({ purpose, text }) => purpose === 'tagging' && text.trim());
  const rating = ratingOf(bodies, scale);
  const texts = new Map<AnnotationPart, string>();
  const notes: string[] = [];
  for (const body of bodies) {
    const { part, purpose, text } = body;
    if (purpose === 'tagging' || (purpose === 'assessing' && text === rating?.label)) continue;
    if (part && !texts.has(part) && (part !== 'explanation' || rating)) texts.set(part, text);
    else notes.push(noteOf(body, annotation));
  }
  const own = texts.get('notes');
  const claim = createClaim({
    anchors,
    tags: [...new Set(labels.map(({ text }) => tags.idOf(text)))],
    now,
  });
  const explanation = texts.get('explanation');
  const correction: Correction = dropUndefined({
    proposed: texts.get('proposed'),
    reply: texts.get('reply'),
    resolution: texts.get('resolution'),
  });
  const allNotes = [...(own === undefined ? [] : [own]), ...notes].join('\n');
  return dropUndefined({
    ...claim,
    statement: texts.get('statement'),
    verdict: rating && dropUndefined({ rating: rating.id, explanation }),
    correction: Object.keys(correction).length > 0 ? correction : undefined,
    notes: allNotes || undefined,
  });
}

/** The rating that all verdicts of the annotation agree on. */
function ratingOf(bodies: readonly AnnotationBody[], { ratings }: Scale): Rating | undefined {
  const labels = bodies.filter(({ purpose }) => purpose === 'assessing').map(({ text }) => text);
  if (new Set(labels).size !== 1) return undefined;
  return ratings.find(({ label }) => label === labels[0]);
}

/** What a note begins with, where the purpose says more than that somebody said it. */
const LEADS: Readonly<Record<string, string>> = {
  assessing: 'Assessed as',
  editing: 'Proposed change',
  replying: 'Reply',
  questioning: 'Question',
  describing: 'Description',
};

function noteOf({ purpose, text, stance }: AnnotationBody, { creator }: Annotation): string {
  const stances = STANCES.filter((each): each is Stance => each === stance);
  const lead =
    purpose === 'linking'
      ? `Source${stances.map((each) => ` (${STANCE_LABELS[each]})`).join('')}`
      : LEADS[purpose];
  if (creator) return `${lead ? `${lead}, ${creator}` : creator}: ${text}`;
  return lead ? `${lead}: ${text}` : text;
}
