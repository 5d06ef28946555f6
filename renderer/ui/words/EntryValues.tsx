import { lacksValues, NOT_KEPT, shownChange } from '../../../shared/project/log/changeWords';
import type { FieldChange } from '../../../shared/project/log/fieldChanges';
import type { LogEntry } from '../../../shared/project/log/logEntry';
import type { NameOf } from '../../../shared/project/log/logWords';
import { FieldChanges } from './FieldChanges';
import styles from './FieldChanges.module.css';

interface Props {
  readonly entry: LogEntry;
  readonly changes: readonly FieldChange[] | undefined;
  readonly nameOf: NameOf;
}

/** What an entry of the log changed, field by field; of an older log, that it does not say. */
export function EntryValues({ entry, changes = [], nameOf }: Props) {
  if (lacksValues(entry)) return <p className={styles.notKept}>{NOT_KEPT}</p>;
  if (changes.length === 0) return null;
  return <FieldChanges changes={changes.map((change) => shownChange(change, nameOf))} />;
}
