import { useMemo } from 'react';
import type { DerivedClaim } from '../../shared/claim/deriveClaims';
import { counted } from '../../shared/counted';
import type { RatingId } from '../../shared/id';
import type { Rating, Scale } from '../../shared/rating/scale';
import { ratingOptions } from '../ui/fields/ratingOptions';
import { Select } from '../ui/fields/Select';
import { Swatch } from '../ui/TagChip';
import styles from './ScaleDialog.module.css';

interface Props {
  /** The ratings that claims have now. */
  used: readonly Rating[];
  claims: readonly DerivedClaim[];
  to: Scale;
  mapping: ReadonlyMap<RatingId, RatingId | null>;
  onChange(from: RatingId, to: RatingId | null): void;
}

/** For each rating in use, the one of the new scale that its claims get. */
export function RatingMapping({ used, claims, to, mapping, onChange }: Props) {
  const rated = useMemo(() => Map.groupBy(claims, ({ claim }) => claim.verdict?.rating), [claims]);
  const options = ratingOptions(to);
  const isLosing = used.some(({ id }) => (mapping.get(id) ?? null) === null);
  return (
    <section aria-label="What becomes of the verdicts">
      <h3 className={styles.title}>What becomes of the verdicts</h3>
      <ul className={styles.mapping}>
        {used.map(({ id, label, colour }) => (
          <li key={id}>
            <span>
              <Swatch hue={colour} /> {label}
              <small>{counted(rated.get(id)?.length ?? 0, 'claim')}</small>
            </span>
            <Select
              label={`${label} becomes`}
              hideLabel
              options={options}
              value={mapping.get(id) ?? 'none'}
              onChange={(value) => onChange(id, value === 'none' ? null : value)}
            />
          </li>
        ))}
      </ul>
      {isLosing ? (
        <p className={styles.note}>
          Where a verdict is taken away, it is written in the claim’s notes with its explanation.
        </p>
      ) : null}
    </section>
  );
}
