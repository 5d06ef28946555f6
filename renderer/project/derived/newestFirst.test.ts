import { expect, it } from 'vitest';
import type { LogEntry } from '../../../shared/project/log/logEntry';
import { newestFirst } from './newestFirst';

const when = '2026-03-14T09:00:00.000Z';
const LOG: readonly LogEntry[] = [
  { when, what: 'marked', on: 'clm_a' },
  { when, what: 'marked', on: 'clm_b' },
  { when, what: 'merged', on: 'clm_b', detail: 'clm_a' },
];
const told = (entries: ReturnType<typeof newestFirst>) =>
  entries.map(({ key, entry }) => [key, entry.what]);

it('shows the last entry first, each under its position in the log', () => {
  expect(told(newestFirst(LOG))).toEqual([
    ['3', 'merged'],
    ['2', 'marked'],
    ['1', 'marked'],
  ]);
});

it('shows of one record what was done to it, and with it', () => {
  expect(told(newestFirst(LOG, 'clm_a'))).toEqual([
    ['3', 'merged'],
    ['1', 'marked'],
  ]);
});
