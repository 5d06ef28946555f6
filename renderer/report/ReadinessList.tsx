import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { counted } from '../../shared/counted';
import type { Finding, ProblemCode } from '../../shared/project/readiness';
import { progressLine } from '../../shared/report/words/doneWords';
import { openClaim } from '../project/session/openClaim';
import { useProject, useSession } from '../project/session/useSession';
import { type FindingGroup, groupFindings } from './groupFindings';
import styles from './ReadinessList.module.css';
import { FINDING_WORDS } from './reportWords';
import { useReadiness } from './useReadiness';

/** Claims named for each kind of problem; the rest are counted. */
const NAMED = 60;

/** What stands in the way of handing the project over, each with the claims it is about. */
export function ReadinessList() {
  const { ready, problems, warnings } = useReadiness();
  const claims = useProject((view) => view.claims);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const words = ready ? 'Ready to hand over' : `Not ready: ${reasons(problems)}`;
  const brokenLog = problems.find(({ code }) => code === 'brokenLog');
  const unrecorded = warnings.filter(({ code }) => code === 'signOffUnrecorded').length;
  const requested = warnings.filter(({ code }) => code === 'openRequest');
  const thin = warnings.length - unrecorded - requested.length;
  const hasMore = [...problems, ...warnings].some(({ claim }) => claim);
  return (
    <section className={styles.part} aria-label="Is it ready to hand over?">
      <p className={ready ? styles.ready : styles.notReady} role="status">
        <span aria-hidden>{ready ? '✓ ' : '△ '}</span>
        {words}
        {thin > 0 ? (
          <span className={styles.soft}> · {counted(thin, 'claim')} with thin evidence</span>
        ) : null}
        {unrecorded > 0 ? (
          <span className={styles.soft}> · {counted(unrecorded, 'old sign-off')}</span>
        ) : null}
      </p>
      {requested.length > 0 ? (
        <p className={styles.soft}>
          △ {counted(requested.length, 'open request', 'open requests')} for correction
        </p>
      ) : null}
      {claims.length > 0 ? <p className={styles.soft}>{progressLine(claims)}</p> : null}
      {brokenLog ? <p className={styles.soft}>{brokenLog.message}</p> : null}
      {hasMore ? (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show which'} <ChevronDown aria-hidden size={13} />
        </button>
      ) : null}
      <HistoryLink />
      {hasMore ? (
        <div id={id} className={styles.groups} data-open={isOpen || undefined}>
          {groupFindings([...problems, ...warnings].filter(({ claim }) => claim)).map((group) => (
            <Group key={group.code} group={group} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

/** What was done to get there is asked for here, too. */
function HistoryLink() {
  const { openDialog } = useSession();
  return (
    <button type="button" className={styles.link} onClick={() => openDialog({ kind: 'history' })}>
      History of the project…
    </button>
  );
}

function reasons(problems: readonly Finding<ProblemCode>[]): string {
  const codes = new Set(problems.map(({ code }) => code));
  const claims = new Set(problems.flatMap(({ claim }) => claim ?? [])).size;
  return [
    codes.has('noClaims') && 'no claims are marked',
    claims > 0 && `${counted(claims, 'claim')} to settle`,
    codes.has('brokenLog') && 'the log of changes is broken',
  ]
    .filter(Boolean)
    .join(', ');
}

function Group({ group: { code, findings } }: { group: FindingGroup }) {
  const session = useSession();
  const more = findings.length - NAMED;
  return (
    <div className={styles.group}>
      <h3>
        {FINDING_WORDS[code]} <span>{findings.length.toLocaleString('en')}</span>
      </h3>
      <ul>
        {findings.slice(0, NAMED).map(({ claim, number, message }) =>
          claim ? (
            <li key={claim}>
              <button
                type="button"
                title={message}
                aria-label={message}
                onClick={() => openClaim(session, claim)}
              >
                {number}
              </button>
            </li>
          ) : null,
        )}
        {more > 0 ? <li>and {more.toLocaleString('en')} more</li> : null}
      </ul>
    </div>
  );
}
