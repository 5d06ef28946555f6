import type { LogEntry } from '../../shared/project/log/logEntry';
import { momentWords } from '../ui/words/momentWords';
import styles from './HistoryDialog.module.css';

interface Props {
  readonly entry: LogEntry;
  readonly words: string;
  /** What it was done to; undefined for the whole project, and where that is gone. */
  readonly about: string | undefined;
}

/** The cells of one entry of the log. */
export function HistoryRow({ entry: { when, who, on }, words, about }: Props) {
  return (
    <>
      <Cell column={1}>{momentWords(when)}</Cell>
      <Cell column={2}>{words}</Cell>
      <Cell column={3}>{about ?? (on === undefined ? '' : 'no longer there')}</Cell>
      <Cell column={4}>{who ?? ''}</Cell>
    </>
  );
}

function Cell({ column, children }: { column: number; children: string }) {
  const cell = { role: 'gridcell', 'aria-colindex': column } as const;
  return (
    <span {...cell} className={styles.cell} title={children}>
      {children}
    </span>
  );
}
