import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { STATUS_LABELS } from '../../../shared/claim/status';
import { setClaimStatus } from '../../project/intents/decideClaim';
import { useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import styles from './Notice.module.css';

/** Says that a claim's words are no longer those that were checked. */
export function StaleNotice({ shown }: { shown: DerivedClaim }) {
  const session = useSession();
  const { settings } = useApp();
  const { claim, wording } = shown;
  const checkAgain = () =>
    session.run(setClaimStatus(claim.id, claim.status, settings.checkerName));
  return (
    <section className={styles.notice} aria-label="Stale">
      <p>
        <strong>△ The words changed since they were checked.</strong>
      </p>
      <dl className={styles.change}>
        <dt>Checked</dt>
        <dd dir="auto">{claim.checked?.text}</dd>
        <dt>Now</dt>
        <dd dir="auto">{wording}</dd>
      </dl>
      <div className={styles.actions}>
        <Button onPress={checkAgain}>Checked again</Button>
        <span>still {STATUS_LABELS[claim.status]}</span>
      </div>
    </section>
  );
}
