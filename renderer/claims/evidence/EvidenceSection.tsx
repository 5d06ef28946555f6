import { useMemo } from 'react';
import type { Claim } from '../../../shared/claim/claim';
import { useProject } from '../../project/session/useSession';
import { EvidenceAdder } from './EvidenceAdder';
import { EvidenceCard } from './EvidenceCard';
import styles from './EvidenceSection.module.css';
import { originNotice } from './originNotice';

/** What sources say to a claim, on how many origins that rests, and ways to add more. */
export function EvidenceSection({ claim }: { claim: Claim }) {
  const sources = useProject((view) => view.sources);
  const notice = useMemo(() => originNotice(claim, sources), [claim, sources]);
  return (
    <section className={styles.section} aria-label="Evidence">
      <h3 className={styles.title}>Evidence</h3>
      {claim.evidence.length > 0 ? (
        <ul className={styles.cards}>
          {claim.evidence.map((evidence) => (
            <li key={evidence.id}>
              <EvidenceCard
                claimId={claim.id}
                evidence={evidence}
                source={sources.get(evidence.source)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.none}>None yet.</p>
      )}
      {notice ? (
        <p className={notice.isWarning ? styles.warning : styles.none}>
          {notice.isWarning ? <span aria-hidden>△ </span> : null}
          {notice.text}
        </p>
      ) : null}
      <EvidenceAdder claim={claim} />
    </section>
  );
}
