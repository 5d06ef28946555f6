import { useState } from 'react';
import { STANCE_LABELS } from '../../../shared/claim/evidence';
import { openClaim } from '../../project/session/openClaim';
import { useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { StatusGlyph } from '../../ui/StatusGlyph';
import styles from './StandingClaims.module.css';
import type { StandingClaim } from './standingClaims';

/** How many claims are listed at first, and how many more each time. */
const FIRST = 40;
const MORE = 200;

/** The claims that stand on a source; a press opens one in the article. */
export function StandingClaims({ claims }: { claims: readonly StandingClaim[] }) {
  const session = useSession();
  const [listed, setListed] = useState(FIRST);
  if (claims.length === 0) {
    return (
      <p className={styles.none}>
        No claim stands on it yet. Add it to a claim as evidence, in the inspector.
      </p>
    );
  }
  const more = Math.min(MORE, claims.length - listed);
  return (
    <>
      <ul className={styles.list}>
        {claims.slice(0, listed).map(({ shown, stances }) => (
          <li key={shown.claim.id}>
            <button type="button" onClick={() => openClaim(session, shown.claim.id)}>
              <span className={styles.number}>{shown.number}</span>
              <span className={styles.words} dir="auto">
                {shown.wording}
              </span>
              <span className={styles.stance}>
                {stances.map((stance) => STANCE_LABELS[stance]).join(', ')}
              </span>
              <StatusGlyph status={shown.claim.status} />
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button look="quiet" onPress={() => setListed(listed + MORE)}>
          {`Show ${more.toLocaleString('en')} more`}
        </Button>
      ) : null}
    </>
  );
}
