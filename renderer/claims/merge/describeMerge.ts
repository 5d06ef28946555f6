import type { Claim } from '../../../shared/claim/claim';
import { mergeClaims } from '../../../shared/claim/mergeClaims';
import { STATUS_LABELS } from '../../../shared/claim/status';
import { counted } from '../../../shared/counted';
import type { Scale } from '../../../shared/rating/scale';

/** What merging two claims does, in sentences; the first is the one that stays. */
export function describeMerge(
  first: { readonly claim: Claim; readonly number: number },
  second: { readonly claim: Claim; readonly number: number },
  scale: Scale,
): string[] {
  const merged = mergeClaims(first.claim, second.claim, { scale, now: first.claim.modified });
  const sentences = [
    `One claim with ${counted(merged.anchors.length, 'place')}, ${counted(merged.tags.length, 'tag')} and ${counted(merged.evidence.length, 'piece', 'pieces')} of evidence. Texts of both stand one below the other.`,
  ];
  const [one, other] = [first, second].map(({ claim }) => STATUS_LABELS[claim.status]);
  if (one !== other) {
    sentences.push(
      `Its status is “${STATUS_LABELS[merged.status]}”, because claim ${first.number} is “${one}” and claim ${second.number} “${other}”.`,
    );
  } else if (merged.status !== first.claim.status) {
    sentences.push(`Its status is “${STATUS_LABELS[merged.status]}”, because the verdicts differ.`);
  }
  const rating = merged.verdict?.rating;
  if (rating !== undefined && second.claim.verdict && second.claim.verdict.rating !== rating) {
    const label = scale.ratings.find(({ id }) => id === rating)?.label ?? rating;
    sentences.push(
      `The verdict is that of claim ${first.number}, “${label}”; the other is written in the notes.`,
    );
  }
  const wasSigned = first.claim.signedOff !== undefined || second.claim.signedOff !== undefined;
  if (wasSigned) {
    sentences.push('The sign-off is void as soon as the claim is not what was signed.');
  }
  return sentences;
}
