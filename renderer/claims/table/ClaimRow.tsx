import { type HTMLAttributes, memo } from 'react';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { STANCE_GLYPHS, STANCE_LABELS, type Stance } from '../../../shared/claim/evidence';
import { STATUS_GLYPHS, STATUS_LABELS } from '../../../shared/claim/status';
import { formatDate } from '../../../shared/dates/formatDate';
import type { RatingId, TagId } from '../../../shared/id';
import type { Rating } from '../../../shared/rating/scale';
import type { Tag } from '../../../shared/tag/tag';
import { claimantName } from '../../project/session/sortClaims';
import { hueStyle } from '../../ui/words/hue';
import { ClaimMarks } from '../list/ClaimMarks';
import styles from './ClaimsTable.module.css';
import { countStances } from './countStances';

/** The cells of one claim, in the order of the columns. */
export const ClaimRow = memo(function ClaimRow({
  shown,
  tags,
  ratings,
}: {
  shown: DerivedClaim;
  tags: ReadonlyMap<TagId, Tag>;
  ratings: ReadonlyMap<RatingId, Rating>;
}) {
  const { claim, number, wording, origins } = shown;
  const rating = claim.verdict && ratings.get(claim.verdict.rating);
  return (
    <>
      <Cell className={styles.number}>{number}</Cell>
      {shown.stale || shown.detached.length > 0 || shown.signOff === 'changed' ? (
        <Cell className={styles.marked}>
          <span className={styles.lines} dir="auto">
            {wording}
          </span>
          <span className={styles.marks}>
            <ClaimMarks shown={shown} />
          </span>
        </Cell>
      ) : (
        <Cell className={styles.lines} dir="auto">
          {wording}
        </Cell>
      )}
      <Cell className={styles.lines}>
        {claim.tags.map((id) => {
          const tag = tags.get(id);
          return tag ? (
            <span key={id} className={styles.tag} style={hueStyle(tag.hue)}>
              {tag.label}
            </span>
          ) : null;
        })}
      </Cell>
      <Cell
        className={styles.status}
        data-status={claim.status}
        data-glyph={STATUS_GLYPHS[claim.status]}
      >
        {STATUS_LABELS[claim.status]}
      </Cell>
      <Cell className={styles.verdict} style={rating && hueStyle(rating.colour)}>
        {rating?.label}
      </Cell>
      <Cell>
        {countStances(claim.evidence).map(({ stance, count }) => (
          <StanceCount key={stance} stance={stance} count={count} />
        ))}
      </Cell>
      <Cell>
        {origins.supporting.length > 0 ? `${origins.supporting.length} ` : ''}
        {origins.refuting.length > 0 ? (
          <StanceCount stance="refutes" count={origins.refuting.length} of="origins" />
        ) : null}
      </Cell>
      <Cell className={styles.lines} dir="auto">
        {claim.statement}
      </Cell>
      <Cell className={styles.lines} dir="auto">
        {claimantName(claim)}
      </Cell>
      <Cell className={styles.soft}>{formatDate(claim.modified.slice(0, 10))}</Cell>
    </>
  );
});

/** How many pieces of evidence, or independent origins of them, have a stance. */
function StanceCount({
  stance,
  count,
  of = 'evidence',
}: {
  stance: Stance;
  count: number;
  of?: 'evidence' | 'origins';
}) {
  return (
    <span
      className={styles.stance}
      data-stance={stance}
      data-shown={`${STANCE_GLYPHS[stance]}${count}`}
      title={`${of === 'origins' ? 'independent origins: ' : ''}${count} ${STANCE_LABELS[stance]}`}
    />
  );
}

interface CellProps extends HTMLAttributes<HTMLSpanElement> {
  [data: `data-${string}`]: string;
}

/** One element, so that a row that comes into sight is quickly laid out and painted. */
function Cell({ className, ...others }: CellProps) {
  const cell = { role: 'gridcell', className: `${styles.cell} ${className ?? ''}` } as const;
  return <span {...cell} {...others} />;
}
