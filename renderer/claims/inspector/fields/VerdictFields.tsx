import { type KeyboardEvent, useMemo } from 'react';
import type { Claim, Verdict } from '../../../../shared/claim/claim';
import type { RatingId } from '../../../../shared/id';
import { type Change, editRecord } from '../../../project/fields/editRecord';
import { useDateField } from '../../../project/fields/useDateField';
import { updateClaim } from '../../../project/intents/updateClaim';
import { useProject, useSession } from '../../../project/session/useSession';
import { PartialDateField } from '../../../ui/fields/PartialDateField';
import { ratingOptions } from '../../../ui/fields/ratingOptions';
import { Select } from '../../../ui/fields/Select';
import styles from '../Inspector.module.css';
import { ClaimField } from './ClaimField';
import { useFocusField } from './useFocusField';

/** The rating given to a claim, why, and as of when. */
export function VerdictFields({ claim }: { claim: Claim }) {
  const session = useSession();
  const scale = useProject((view) => view.scale);
  const field = useFocusField('verdict');
  const options = useMemo(() => ratingOptions(scale), [scale]);
  const asOf = useDateField(session, `${claim.id}/verdict/asOf`, (date) =>
    updateClaim(claim.id, (current) => withVerdict(current, { asOf: date })),
  );
  const rate = (rating: RatingId | 'none') =>
    session.run(
      updateClaim(claim.id, (current) =>
        editRecord(current, {
          verdict: rating === 'none' ? undefined : { ...current.verdict, rating },
        }),
      ),
    );
  // A letter chooses the rating that begins with it; it must not be a command as well.
  const keepLetters = (event: KeyboardEvent) => {
    const letter = event.key.toLowerCase();
    const isRating = options.some(({ label }) => label.toLowerCase().startsWith(letter));
    if (isRating && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  };
  return (
    <section aria-label="Verdict" className={styles.verdict} onKeyDown={keepLetters}>
      <div ref={field}>
        <Select
          label="Verdict"
          options={options}
          value={claim.verdict?.rating ?? null}
          placeholder="No verdict"
          onChange={rate}
        />
      </div>
      {claim.verdict ? (
        <>
          <ClaimField
            claim={claim}
            field="verdict/explanation"
            label="Explanation"
            value={claim.verdict.explanation}
            multiline
            change={(current, explanation) => withVerdict(current, { explanation })}
          />
          <PartialDateField
            label="As of"
            value={claim.verdict.asOf}
            placeholder="When the evidence was looked at"
            {...asOf}
          />
        </>
      ) : null}
    </section>
  );
}

function withVerdict(claim: Claim, change: Change<Omit<Verdict, 'rating'>>): Claim {
  return claim.verdict
    ? editRecord(claim, { verdict: editRecord<Verdict>(claim.verdict, change) })
    : claim;
}
