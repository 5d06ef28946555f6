import styles from './Kbd.module.css';

/** A key or a chord as it is shown beside its command: `Ctrl K`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles.kbd}>{keys}</kbd>;
}
