import styles from './Mark.module.css';

/** Galley's mark: the tick of a checked word. */
export function Mark() {
  return <span aria-hidden className={styles.mark} />;
}
