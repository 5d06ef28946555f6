import { useDeferredValue, useMemo } from 'react';
import { needsEvidence } from '../shared/claim/evidenceNeeds';
import type { ClaimView } from './project/projectView';
import { useProject, useSession } from './project/useSession';
import styles from './StatusBar.module.css';
import { languageName } from './ui/languageName';
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
  const counted = useDeferredValue(claims);
  const counts = useMemo(() => countClaims(counted), [counted]);
  return (
    <footer className={styles.bar}>
      <span>
        {claims.length === 1 ? '1 claim' : `${claims.length.toLocaleString('en')} claims`}
      </span>
      <span>{counts.verified.toLocaleString('en')} verified</span>
      <span>{counts.bare.toLocaleString('en')} without evidence</span>
      {counts.stale > 0 ? <span className={styles.warn}>{counts.stale} stale</span> : null}
      {counts.detached > 0 ? <span className={styles.warn}>{counts.detached} detached</span> : null}
      <span role="status" className={styles.message}>
        {message}
      </span>
      <span className={styles.about}>{words.toLocaleString('en')} words</span>
      {language ? <span className={styles.about}>{languageName(language)}</span> : null}
      <button
        type="button"
        className={styles.scale}
        onClick={() =>
          session.workspace.update((current) => ({ ...current, dialog: { kind: 'scale' } }))
        }
      >
        {scale} scale
      </button>
    </footer>
  );
}

function countClaims(claims: readonly ClaimView[]) {
  const counts = { verified: 0, bare: 0, stale: 0, detached: 0 };
  for (const { claim, stale, detached } of claims) {
    if (claim.status === 'verified') counts.verified += 1;
    if (claim.evidence.length === 0 && needsEvidence(claim)) counts.bare += 1;
    if (stale) counts.stale += 1;
    if (detached.length > 0) counts.detached += 1;
  }
  return counts;
}
