import styles from './ProgressBar.module.css';

/** A bar for work under way: it moves to and fro until it is known how far the work is, 0 to 1. */
export function ProgressBar({ fraction, label }: { fraction: number | null; label: string }) {
  return <progress className={styles.bar} aria-label={label} value={fraction ?? undefined} />;
}
