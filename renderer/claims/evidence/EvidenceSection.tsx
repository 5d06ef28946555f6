import { Repeat } from 'lucide-react';
import { useMemo } from 'react';
import type { Claim } from '../../../shared/claim/claim';
import { repeatEvidence } from '../../project/intents/addEvidence';
import { lastEvidence } from '../../project/session/lastEvidence';
import { useProject, useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { useKeyHint } from '../useKeyHint';
import { EvidenceCard } from './EvidenceCard';
import styles from './EvidenceSection.module.css';
import { originNotice } from './originNotice';

/** What sources say to a claim, on how many origins that rests, and ways to add more. */
export function EvidenceSection({ claim }: { claim: Claim }) {
  const session = useSession();
  const hint = useKeyHint();
  const sources = useProject((view) => view.sources);
  const hasEvidence = useProject((view) =>
    view.claims.some((each) => each.claim.evidence.length > 0),
  );
  const notice = useMemo(() => originNotice(claim, sources), [claim, sources]);
  const add = () => session.openDialog({ kind: 'evidence', claim: claim.id });
  const repeat = () => {
    const last = lastEvidence(session, claim);
    if (last) session.run(repeatEvidence(claim.id, last));
  };
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
      <div className={styles.actions}>
        <Button onPress={add} keys={hint('E')}>
          Add evidence
        </Button>
        {hasEvidence ? (
          <Button look="quiet" onPress={repeat} keys={hint('R')}>
            <Repeat aria-hidden />
            Repeat last
          </Button>
        ) : null}
      </div>
    </section>
  );
}
