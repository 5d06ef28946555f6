import { type CorrectionRequest, REQUEST_OUTCOME_LABELS } from '../../../shared/correctionRequest';
import { formatDate } from '../../../shared/dates/formatDate';
import type { ClaimId } from '../../../shared/id';
import { useSession } from '../../project/session/useSession';
import styles from './RequestItems.module.css';

interface Props {
  requests: readonly CorrectionRequest[];
  /** Absent where they are about the whole article. */
  claimId?: ClaimId;
  /** What they are about, where the place does not say it. */
  subject?: string;
}

/** Requests for correction as a list; each opens. */
export function RequestItems({ requests, claimId, subject }: Props) {
  const session = useSession();
  const rows = requests.map((request, at) => ({ request, at, key: `request-${at}` }));
  return (
    <ul className={styles.requests}>
      {rows.map(({ request: { when, who, problem, outcome }, at, key }) => (
        <li key={key}>
          <button
            type="button"
            onClick={() =>
              session.openDialog({ kind: 'request', ...(claimId && { claim: claimId }), at })
            }
          >
            <span className={styles.head}>
              {outcome ? '✓ ' : '△ '}
              {[subject, formatDate(when), who].filter(Boolean).join(' · ')}
              {': '}
              {outcome ? REQUEST_OUTCOME_LABELS[outcome] : 'open'}
            </span>
            {problem ? <span className={styles.problem}>{problem}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
