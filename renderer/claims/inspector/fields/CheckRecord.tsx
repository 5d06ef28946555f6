import { useState } from 'react';
import type { Check, Claim, SignOff } from '../../../../shared/claim/claim';
import { isChecked } from '../../../../shared/claim/status';
import { formatDate } from '../../../../shared/dates/formatDate';
import { signOff, withdrawSignOff } from '../../../project/intents/decideClaim';
import { useSession } from '../../../project/session/useSession';
import { useApp } from '../../../ui/AppContext';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/fields/TextField';
import styles from '../Inspector.module.css';

/** Who checked a claim and who signed it off, and when. */
export function CheckRecord({ claim }: { claim: Claim }) {
  const session = useSession();
  const { settings, changeSettings } = useApp();
  const [isAsking, setAsking] = useState(false);
  const sign = (name: string) => session.run(signOff(claim.id, name));
  const { checked, signedOff } = claim;
  return (
    <section className={styles.claim} aria-label="Who checked it">
      {isChecked(claim.status) && (checked?.at || checked?.by) ? (
        <p className={styles.note}>{sentence('Checked', checked)}</p>
      ) : null}
      {signedOff ? (
        <div className={styles.row}>
          <p className={styles.note}>{sentence('Signed off', signedOff)}</p>
          <Button look="quiet" onPress={() => session.run(withdrawSignOff(claim.id))}>
            Withdraw
          </Button>
        </div>
      ) : isAsking && settings.checkerName.trim() === '' ? (
        <AskName
          onName={(checkerName) => {
            changeSettings((current) => ({ ...current, checkerName }));
            sign(checkerName);
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={styles.row}>
          <Button
            onPress={() =>
              settings.checkerName.trim() === '' ? setAsking(true) : sign(settings.checkerName)
            }
          >
            Sign off
          </Button>
          {settings.checkerName.trim() === '' ? null : (
            <span className={styles.note}>as {settings.checkerName}</span>
          )}
        </div>
      )}
    </section>
  );
}

function AskName({ onName, onCancel }: { onName(name: string): void; onCancel(): void }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.claim}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onName(name.trim());
      }}
    >
      <TextField
        label="Your name"
        hint="Kept in the settings and written beside what you check."
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
      />
      <div className={styles.row}>
        <Button type="submit" isDisabled={name.trim() === ''}>
          Sign off
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function sentence(what: string, { by, at }: Check | SignOff): string {
  return `${what}${by ? ` by ${by}` : ''}${at ? ` on ${formatDate(at)}` : ''}.`;
}
