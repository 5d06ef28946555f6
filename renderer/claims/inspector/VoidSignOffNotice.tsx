import type { Claim } from '../../../shared/claim/claim';
import { formatDate } from '../../../shared/dates/formatDate';
import { withdrawSignOff } from '../../project/intents/decideClaim';
import { useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { useSignOff } from '../signOff/useSignOff';
import styles from './Notice.module.css';

/** Says that a claim is not what was signed off any more. */
export function VoidSignOffNotice({ claim }: { claim: Claim }) {
  const session = useSession();
  const sign = useSignOff(claim.id);
  const { signedOff } = claim;
  if (!signedOff) return null;
  return (
    <section className={styles.notice} aria-label="Sign-off void">
      <p>
        <strong>△ Sign-off void.</strong> The claim has been changed since {signedOff.by} signed it
        off on {formatDate(signedOff.at)}.
      </p>
      <div className={styles.actions}>
        <Button onPress={sign}>Sign off again</Button>
        <Button look="quiet" onPress={() => session.run(withdrawSignOff(claim.id))}>
          Withdraw
        </Button>
      </div>
    </section>
  );
}
