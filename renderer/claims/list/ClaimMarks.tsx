import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import styles from './ClaimMarks.module.css';

/** Says that a claim is not as it was checked or signed off, or that words of it are no longer in the article. */
export function ClaimMarks({
  shown,
}: {
  shown: Pick<DerivedClaim, 'stale' | 'detached' | 'signOff'>;
}) {
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
      {shown.signOff === 'changed' ? (
        <span className={styles.mark} title="It has been changed since it was signed off">
          sign-off void
        </span>
      ) : null}
    </>
  );
}
