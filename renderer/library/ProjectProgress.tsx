import type { ProjectSummary } from '../../shared/ipc/openedProject';
import styles from './ProjectProgress.module.css';
import { PROGRESS_ORDER, progressWords, statusWords } from './statusWords';

/** How far the checking is: a bar of the claims' statuses, and the same in words. */
export function ProjectProgress({ project }: { project: ProjectSummary }) {
  const { claims, byStatus } = project;
  const words = statusWords(byStatus);
  return (
    <div>
      <div aria-hidden className={styles.bar} title={words}>
        {PROGRESS_ORDER.filter((status) => byStatus[status] > 0).map((status) => (
          <i key={status} data-status={status} style={{ flexGrow: byStatus[status] }} />
        ))}
      </div>
      <p className={styles.words}>
        {progressWords(claims, byStatus)}
        {words === '' ? null : <span className="visually-hidden"> ({words})</span>}
      </p>
    </div>
  );
}
