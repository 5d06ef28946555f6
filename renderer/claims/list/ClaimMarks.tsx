import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import styles from './ClaimMarks.module.css';

/** Says that a claim's words changed since they were checked, or are no longer in the article. */
export function ClaimMarks({ shown }: { shown: Pick<DerivedClaim, 'stale' | 'detached'> }) {
  return (
    <>
      {shown.stale ? (
        <span className={styles.mark} title="Its words have changed since they were checked">
          stale
        </span>
      ) : null}
      {shown.detached.length > 0 ? (
        <span className={styles.mark} title="Words it stands on are no longer in the article">
          detached
        </span>
      ) : null}
    </>
  );
}
