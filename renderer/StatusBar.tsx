import { useMemo } from 'react';
import { needsEvidence } from '../shared/claim/evidenceNeeds';
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
  const counts = useMemo(
    () => ({
      verified: claims.filter(({ claim }) => claim.status === 'verified').length,
      bare: claims.filter(({ claim }) => needsEvidence(claim) && claim.evidence.length === 0)
        .length,
      stale: claims.filter(({ stale }) => stale).length,
      detached: claims.filter(({ detached }) => detached.length > 0).length,
    }),
    [claims],
  );
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
