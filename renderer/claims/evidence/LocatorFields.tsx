import styles from './LocatorFields.module.css';

export type LocatorKey = 'page' | 'paragraph' | 'section' | 'row' | 'timecode';

const LOCATOR_LABELS: Readonly<Record<LocatorKey, string>> = {
  page: 'Page',
  paragraph: 'Paragraph',
  section: 'Section or table',
  row: 'Row',
  timecode: 'Time',
};
const KEYS: readonly LocatorKey[] = ['section', 'page', 'paragraph', 'row', 'timecode'];

/** Where in the source: the five fields in one group, each drawn by `field`. */
export function LocatorFields({
  field,
}: {
  field(key: LocatorKey, label: string): React.ReactNode;
}) {
  return (
    <fieldset className={styles.locator}>
      <legend className="visually-hidden">Where in the source</legend>
      <div className={styles.fields}>
        {KEYS.map((key) => (
          <div key={key} className={styles[key]}>
            {field(key, LOCATOR_LABELS[key])}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
