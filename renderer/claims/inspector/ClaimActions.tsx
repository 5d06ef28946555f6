import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { deleteClaim } from '../../project/intents/deleteClaim';
import { listedClaims, neighbour } from '../../project/session/listedClaims';
import { useProject, useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { useKeyHint } from '../useKeyHint';
import styles from './Inspector.module.css';

/** What can be done with a claim as a whole. */
export function ClaimActions({ shown }: { shown: DerivedClaim }) {
  const session = useSession();
  const hint = useKeyHint();
  const splitKey = hint('X');
  const isAlone = useProject((view) => view.claims.length < 2);
  const { claim, number } = shown;
  const remove = () => {
    const next = neighbour(listedClaims(session.view(), session.workspace.get()), shown, 1);
    if (!session.run(deleteClaim(claim.id))) return;
    session.select(next && next.claim.id !== claim.id ? next.claim.id : null);
    session.say(`Claim ${number} was removed. Undo brings it back.`);
    // The button goes with the claim; the keys must not be left without a place.
    session.focus();
  };
  return (
    <section className={`${styles.claim} ${styles.end}`} aria-label="The claim as a whole">
      <div className={styles.row}>
        <Button
          isDisabled={isAlone}
          onPress={() => session.openDialog({ kind: 'mergeClaims', claim: claim.id })}
        >
          Merge with another…
        </Button>
        <Button look="danger" onPress={remove}>
          Remove claim
        </Button>
      </div>
      <p className={styles.note}>
        To split it, put the caret between two of its words in the article and{' '}
        {splitKey ? `press ${splitKey}` : 'choose “Split” from the commands'}.
      </p>
    </section>
  );
}
