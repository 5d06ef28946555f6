import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { STANCE_LABELS } from '../../../shared/claim/evidence';
import { STATUS_LABELS } from '../../../shared/claim/status';
import { citedPlace } from '../../../shared/report/words/citeSource';
import { plainText } from '../../../shared/source/styledText';
import type { ProjectView } from '../../project/derived/projectView';

/** A claim to be pasted elsewhere: its words, the statement, where its checking stands and what it came to. */
export function claimAsText(
  { claim, number, wording }: DerivedClaim,
  { scale }: Pick<ProjectView, 'scale'>,
): string {
  const { statement, verdict, status } = claim;
  const rating = verdict && scale.ratings.find(({ id }) => id === verdict.rating)?.label;
  return [
    `Claim ${number}: “${wording}”`,
    statement,
    [STATUS_LABELS[status], rating, verdict?.explanation].filter(Boolean).join('. '),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * What a claim rests on, to be pasted elsewhere: its words, then a line for each source with its stance. A source whose
 * name does not go out is not named here either.
 */
export function claimAsCitation(
  { claim, wording }: DerivedClaim,
  { sources }: Pick<ProjectView, 'sources'>,
): string {
  const lines = claim.evidence.flatMap(({ source: id, stance, locator, quote }) => {
    const source = sources.get(id);
    if (!source) return [];
    const name =
      source.confidentiality === 'open'
        ? plainText(citedPlace(source.csl, locator))
        : 'a source whose name is withheld';
    const isQuoted = quote !== undefined && source.confidentiality === 'open';
    return `${STANCE_LABELS[stance]}: ${isQuoted ? `“${quote}” ` : ''}${name}`;
  });
  return [`“${wording}”`, ...lines].join('\n');
}
