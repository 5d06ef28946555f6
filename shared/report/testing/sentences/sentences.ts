import { AFTER } from './after';
import { DECISIONS } from './decisions';
import { FIELDS } from './fields';
import { FRAME } from './frame';
import { LOGGED } from './logged';
import { PROGRESS } from './progress';
import type { Sentence } from './sentence';
import { TOLD } from './told';

/**
 * Everything that reports say by themselves, with the record that each rests on. Tests read reports in every format, and find
 * what is not in this table, and what stands without its record.
 */
export const SENTENCES: readonly Sentence[] = [
  ...PROGRESS,
  ...FRAME,
  ...DECISIONS,
  ...FIELDS,
  ...AFTER,
  ...LOGGED,
  ...TOLD,
];
