import { useState } from 'react';
import type { Claim } from '../../shared/claim/claim';
import type { Quantity } from '../../shared/claim/evidence';
import { type Change, editRecord } from '../project/editRecord';
import { updateClaim } from '../project/intents/updateClaim';
import { useDateField } from '../project/useDateField';
import { useField } from '../project/useField';
import { useSession } from '../project/useSession';
import { Checkbox } from '../ui/Checkbox';
import { PartialDateField } from '../ui/PartialDateField';
import { TextField } from '../ui/TextField';
import { ClaimField } from './ClaimField';
import styles from './Inspector.module.css';
import { InspectorFold } from './InspectorFold';
import { readNumber } from './readNumber';

/** The number that a claim gives: its value, unit, and as of when. */
export function QuantityFields({ claim }: { claim: Claim }) {
  const session = useSession();
  const { quantity } = claim;
  const asOf = useDateField(session, `${claim.id}/quantity/asOf`, (date) =>
    updateClaim(claim.id, (current) => withQuantity(current, { asOf: date })),
  );
  return (
    <InspectorFold
      title="Quantity"
      isFilled={quantity !== undefined}
      summary={quantity && `${quantity.value} ${quantity.unit ?? ''}`}
    >
      <div className={styles.pair}>
        <ValueField claim={claim} />
        <ClaimField
          claim={claim}
          field="quantity/unit"
          label="Unit"
          value={quantity?.unit}
          change={(current, unit) => withQuantity(current, { unit })}
        />
      </div>
      {quantity ? (
        <>
          <PartialDateField label="As of" value={quantity.asOf} {...asOf} />
          <Checkbox
            isSelected={quantity.approximate ?? false}
            onChange={(approximate) =>
              session.run(
                updateClaim(claim.id, (current) =>
                  withQuantity(current, { approximate: approximate || undefined }),
                ),
              )
            }
          >
            Approximate
          </Checkbox>
        </>
      ) : null}
    </InspectorFold>
  );
}

function ValueField({ claim }: { claim: Claim }) {
  const session = useSession();
  const [refused, setRefused] = useState<string | null>(null);
  const value = claim.quantity?.value;
  const change = (text: string) =>
    updateClaim(claim.id, (current) => {
      if (text.trim() === '') return editRecord(current, { quantity: undefined });
      const number = readNumber(text);
      return number === undefined
        ? current
        : editRecord(current, { quantity: { ...current.quantity, value: number } });
    });
  const edit = useField(
    session,
    `${claim.id}/quantity/value`,
    refused ?? value?.toString() ?? '',
    change,
  );
  const isRefused = refused !== null && edit.value === refused;
  return (
    <TextField
      label="Value"
      value={edit.value}
      onChange={edit.onChange}
      onBlur={() => {
        const isNumber = edit.value.trim() === '' || readNumber(edit.value) !== undefined;
        edit.onBlur();
        setRefused(isNumber ? null : edit.value);
      }}
      error={isRefused ? 'Write a number such as 4,200 or 38.5.' : undefined}
    />
  );
}

/** A quantity begins with its value, so without one nothing else is kept. */
function withQuantity(claim: Claim, change: Change<Omit<Quantity, 'value'>>): Claim {
  return claim.quantity
    ? editRecord(claim, { quantity: editRecord<Quantity>(claim.quantity, change) })
    : claim;
}
