import type { Check, Claim, SignOff } from '../../../../shared/claim/claim';
import type { SignOffState } from '../../../../shared/claim/signOff';
import { isChecked } from '../../../../shared/claim/status';
import { formatDate } from '../../../../shared/dates/formatDate';
import { withdrawSignOff } from '../../../project/intents/decideClaim';
import { useSession } from '../../../project/session/useSession';
import { useApp } from '../../../ui/AppContext';
import { Button } from '../../../ui/Button';
import { useSignOff } from '../../signOff/useSignOff';
import styles from '../Inspector.module.css';

/** Who checked a claim and who signed it off, and when. */
export function CheckRecord({
  claim,
  signOff,
}: {
  claim: Claim;
  signOff: SignOffState | undefined;
}) {
  const session = useSession();
  const { settings } = useApp();
  const sign = useSignOff(claim.id);
  const { checked, signedOff } = claim;
  const name = settings.checkerName.trim();
  return (
    <section className={styles.claim} aria-label="Who checked it">
      {isChecked(claim.status) && (checked?.at || checked?.by) ? (
        <p className={styles.note}>{sentence('Checked', checked)}</p>
      ) : null}
      {signedOff ? (
        <p className={styles.note}>
          {sentence('Signed off', signedOff)} {signOff ? SIGN_OFF_WORDS[signOff] : null}
        </p>
      ) : null}
      {/* Of a void one the notice at the top has the buttons. */}
      {signOff === 'changed' ? null : (
        <div className={styles.row}>
          {signOff === 'holds' ? null : (
            <Button onPress={sign}>{signedOff ? 'Sign off again' : 'Sign off'}</Button>
          )}
          {signedOff ? (
            <Button look="quiet" onPress={() => session.run(withdrawSignOff(claim.id))}>
              Withdraw
            </Button>
          ) : name === '' ? null : (
            <span className={styles.note}>as {name}</span>
          )}
        </div>
      )}
    </section>
  );
}

const SIGN_OFF_WORDS: Readonly<Record<SignOffState, string>> = {
  holds: '',
  changed: 'Void: the claim has been changed since.',
  unrecorded: 'What was signed then is not recorded.',
};

function sentence(what: string, { by, at }: Check | SignOff): string {
  return `${what}${by ? ` by ${by}` : ''}${at ? ` on ${formatDate(at)}` : ''}.`;
}
