import type { LogEntry } from '../../../shared/project/log/logEntry';

export interface HistoryEntry {
  /** Its position in the log, from 1; it stays when others are added. */
  readonly key: string;
  readonly entry: LogEntry;
}

/**
 * The log as it is shown: all of it, or what was done to one record, and with it when others were
 * merged or split.
 */
export function newestFirst(log: readonly LogEntry[], record?: string): HistoryEntry[] {
  return log
    .map((entry, at) => ({ key: String(at + 1), entry }))
    .filter(
      ({ entry: { on, detail } }) => record === undefined || on === record || detail === record,
    )
    .reverse();
}
