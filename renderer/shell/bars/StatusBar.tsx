import { useDeferredValue } from 'react';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { needsEvidence } from '../../../shared/claim/evidenceNeeds';
import { isChecked } from '../../../shared/claim/status';
import { counted } from '../../../shared/counted';
import { createTally } from '../../project/derived/createTally';
import { useProject, useSession } from '../../project/session/useSession';
import { languageName } from '../../ui/words/languageName';
import styles from './StatusBar.module.css';
import { usePassingMessage } from './usePassingMessage';

/** What is done and what is left; the article's size and language. */
export function StatusBar() {
  const session = useSession();
  const claims = useProject((view) => view.claims);
  const words = useProject((view) => view.words);
  const language = useProject((view) => view.article.language);
  const scale = useProject((view) => view.scale.name);
  const message = usePassingMessage(session);
  // Counted a moment after a change, which need not wait for it.
  const counts = countClaims(useDeferredValue(claims));
  const { checked = 0, bare = 0, stale = 0, detached = 0, voided = 0 } = Object.fromEntries(counts);
  return (
    <footer className={styles.bar}>
      <span>{counted(claims.length, 'claim')}</span>
      <span>{checked.toLocaleString('en')} checked</span>
      <span>{bare.toLocaleString('en')} without evidence</span>
      {stale > 0 ? <span className={styles.warn}>{stale} stale</span> : null}
      {detached > 0 ? <span className={styles.warn}>{detached} detached</span> : null}
      {voided > 0 ? <span className={styles.warn}>{counted(voided, 'sign-off')} void</span> : null}
      <span role="status" className={styles.message}>
        {message}
      </span>
      <span className={styles.about}>{words.toLocaleString('en')} words</span>
      {language ? <span className={styles.about}>{languageName(language)}</span> : null}
      <button
        type="button"
        className={styles.scale}
        onClick={() => session.openDialog({ kind: 'scale' })}
      >
        {scale} scale
      </button>
    </footer>
  );
}

const countClaims = createTally<DerivedClaim>(
  ({ claim, stale, detached, signOff }) => [
    ...(isChecked(claim.status) ? ['checked'] : []),
    ...(claim.evidence.length === 0 && needsEvidence(claim) ? ['bare'] : []),
    ...(stale ? ['stale'] : []),
    ...(detached.length > 0 ? ['detached'] : []),
    ...(signOff === 'changed' ? ['voided'] : []),
  ],
  (a, b) =>
    a.claim === b.claim &&
    a.stale === b.stale &&
    a.signOff === b.signOff &&
    a.detached.length === b.detached.length,
);
