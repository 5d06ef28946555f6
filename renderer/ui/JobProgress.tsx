import styles from './JobProgress.module.css';
import { useJobProgress } from './useJobProgress';

/** A bar for work under way: it moves to and fro until it is known how far the work is. */
export function JobProgress({ job, label }: { job: string; label: string }) {
  const fraction = useJobProgress(job);
  return <progress className={styles.bar} aria-label={label} value={fraction ?? undefined} />;
}
