import { useState } from 'react';
import type { Claim } from '../../../../shared/claim/claim';
import type { Quantity } from '../../../../shared/claim/evidence';
import { dropUndefined } from '../../../../shared/dropUndefined';
import { type Change, editRecord, filled } from '../../../project/fields/editRecord';
import { useDateField } from '../../../project/fields/useDateField';
import { useField } from '../../../project/fields/useField';
import { updateClaim } from '../../../project/intents/updateClaim';
import { useSession } from '../../../project/session/useSession';
import { Checkbox } from '../../../ui/fields/Checkbox';
import { PartialDateField } from '../../../ui/fields/PartialDateField';
import { TextField } from '../../../ui/fields/TextField';
import styles from '../Inspector.module.css';
import { InspectorFold } from '../InspectorFold';
import { readNumber } from './readNumber';

/** The number that a claim gives: its value, unit, and as of when. */
export function QuantityFields({ claim }: { claim: Claim }) {
  const session = useSession();
  const { quantity } = claim;
  const [earlyUnit, setEarlyUnit] = useState('');
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
        <ValueField claim={claim} earlyUnit={earlyUnit} />
        <UnitField claim={claim} earlyUnit={earlyUnit} onEarlyUnit={setEarlyUnit} />
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

/** The number itself. What cannot be read stays, with the reason. */
function ValueField({ claim, earlyUnit }: { claim: Claim; earlyUnit: string }) {
  const session = useSession();
  const value = claim.quantity?.value;
  const [refused, setRefused] = useState<{ text: string; instead: number | undefined } | null>(
    null,
  );
  // A value that comes from elsewhere (undo, merging) replaces what could not be read.
  const rejected = refused && refused.instead === value ? refused.text : null;
  const change = (text: string) =>
    updateClaim(claim.id, (current) => {
      if (text.trim() === '') return editRecord(current, { quantity: undefined });
      const number = readNumber(text);
      if (number === undefined) return current;
      const before = current.quantity ?? { unit: filled(earlyUnit) };
      return editRecord(current, { quantity: dropUndefined({ ...before, value: number }) });
    });
  const edit = useField(
    session,
    `${claim.id}/quantity/value`,
    rejected ?? value?.toString() ?? '',
    change,
  );
  return (
    <TextField
      label="Value"
      value={edit.value}
      onChange={edit.onChange}
      onBlur={() => {
        const isNumber = edit.value.trim() === '' || readNumber(edit.value) !== undefined;
        edit.onBlur();
        setRefused(isNumber ? null : { text: edit.value, instead: value });
      }}
      error={edit.value === rejected ? 'Write a number such as 4,200 or 38.5.' : undefined}
    />
  );
}

/** The unit; typed before there is a value, it waits for it in this field. */
function UnitField({
  claim,
  earlyUnit,
  onEarlyUnit,
}: {
  claim: Claim;
  earlyUnit: string;
  onEarlyUnit(unit: string): void;
}) {
  const session = useSession();
  const edit = useField(session, `${claim.id}/quantity/unit`, claim.quantity?.unit ?? '', (unit) =>
    updateClaim(claim.id, (current) => withQuantity(current, { unit: filled(unit) })),
  );
  const isEarly = claim.quantity === undefined;
  return (
    <TextField
      label="Unit"
      value={isEarly ? earlyUnit : edit.value}
      onChange={isEarly ? onEarlyUnit : edit.onChange}
      onBlur={edit.onBlur}
      error={isEarly && earlyUnit.trim() !== '' ? 'Write its value too.' : undefined}
    />
  );
}

/** A quantity begins with its value, so without one nothing else is kept. */
function withQuantity(claim: Claim, change: Change<Omit<Quantity, 'value'>>): Claim {
  return claim.quantity
    ? editRecord(claim, { quantity: editRecord<Quantity>(claim.quantity, change) })
    : claim;
}
