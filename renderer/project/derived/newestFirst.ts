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
  const entries: HistoryEntry[] = [];
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at];
    if (!entry) continue;
    if (record === undefined || entry.on === record || entry.detail === record) {
      entries.push({ key: String(at + 1), entry });
    }
  }
  return entries;
}
