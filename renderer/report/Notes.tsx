import styles from './ExportResult.module.css';

export const LEFT_OUT = 'What this file leaves out';
export const NOT_AS_CHECKED = 'Verdicts on words that were not checked';

interface Props {
  readonly title: string;
  readonly notes: readonly string[];
}

/** What has to be known of a file that is handed over, such as what it leaves out, and why. */
export function Notes({ title, notes }: Props) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes}>
      <h3>{title}</h3>
      <ul>
        {[...new Set(notes)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
