import { memo } from 'react';
import { STANCE_GLYPHS, STANCE_LABELS } from '../../shared/claim/evidence';
import { STATUS_GLYPHS, STATUS_LABELS } from '../../shared/claim/status';
import { formatDate } from '../../shared/formatDate';
import type { RatingId, TagId } from '../../shared/id';
import type { Rating } from '../../shared/rating/scale';
import type { Tag } from '../../shared/tag/tag';
import type { ClaimView } from '../project/projectView';
import { hueStyle } from '../ui/hue';
import { Swatch } from '../ui/TagChip';
import { ClaimMarks } from './ClaimMarks';
import styles from './ClaimsTable.module.css';
import { countStances } from './countStances';
import { claimantName } from './sortClaims';

/** The cells of one claim, in the order of the columns. */
export const ClaimRow = memo(function ClaimRow({
  shown,
  tags,
  ratings,
}: {
  shown: ClaimView;
  tags: ReadonlyMap<TagId, Tag>;
  ratings: ReadonlyMap<RatingId, Rating>;
}) {
  const { claim, number, text, origins } = shown;
  const rating = claim.verdict && ratings.get(claim.verdict.rating);
  return (
    <>
      <Cell className={styles.number}>{number}</Cell>
      <Cell>
        <span className={styles.lines} dir="auto">
          {text}
        </span>
        <ClaimMarks shown={shown} />
      </Cell>
      <Cell>
        <span className={styles.lines}>
          {claim.tags.map((id) => {
            const tag = tags.get(id);
            return tag ? (
              <span key={id} className={styles.tag}>
                <Swatch hue={tag.hue} /> {tag.label}
              </span>
            ) : null;
          })}
        </span>
      </Cell>
      <Cell>
        <span className={styles.status} data-status={claim.status}>
          <span aria-hidden>{STATUS_GLYPHS[claim.status]}</span> {STATUS_LABELS[claim.status]}
        </span>
      </Cell>
      <Cell>
        {rating ? (
          <b className={styles.verdict} style={hueStyle(rating.colour)}>
            {rating.label}
          </b>
        ) : null}
      </Cell>
      <Cell>
        {countStances(claim.evidence).map(({ stance, count }) => (
          <span
            key={stance}
            className={styles.stance}
            data-stance={stance}
            title={`${count} ${STANCE_LABELS[stance]}`}
          >
            <span aria-hidden>
              {STANCE_GLYPHS[stance]}
              {count}
            </span>
            <span className="visually-hidden">{`${count} ${STANCE_LABELS[stance]}`}</span>
          </span>
        ))}
      </Cell>
      <Cell>{origins || ''}</Cell>
      <Cell>
        <span className={styles.lines} dir="auto">
          {claim.statement}
        </span>
      </Cell>
      <Cell>
        <span className={styles.lines} dir="auto">
          {claimantName(claim)}
        </span>
      </Cell>
      <Cell className={styles.soft}>{formatDate(claim.modified.slice(0, 10))}</Cell>
    </>
  );
});

const CELL = { role: 'gridcell' } as const;

function Cell({
  className,
  children,
}: {
  className?: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <span {...CELL} className={`${styles.cell} ${className ?? ''}`}>
      {children}
    </span>
  );
}
