import type { PdfWord } from '../page/pdfWord';
import { type Cells, isEmpty, isNumber } from './tableRowsOf';

/** How many of its cells make a column one of figures or of words. */
const MOST = 0.7;

/**
 * Divides rows that two tables side by side share by their baselines: a column of words follows one of
 * figures, and its head is empty as that of the first column, or only both have a title, or one of the
 * tables ends before the other.
 */
export function tablesBeside(rows: readonly Cells[]): Cells[][] {
  const columns = rows[0]?.length ?? 0;
  for (let at = 2; at < columns; at += 1) {
    if (!isLabels(rows, 0) || !isLabels(rows, at) || !isFigures(rows, at - 1)) continue;
    if (!startsAnew(rows, at)) continue;
    const left = rows.map((row) => row.slice(0, at));
    const right = rows.map((row) => row.slice(at));
    return [left, ...tablesBeside(right)].map((table) => table.filter(hasText));
  }
  return [rows.filter(hasText)];
}

function hasText(row: Cells): boolean {
  return !row.every(isEmpty);
}

function filledIn(rows: readonly Cells[], column: number) {
  return rows.flatMap((row) => {
    const words = row[column]?.flatMap((line) => line.words) ?? [];
    return words.length > 0 ? [words] : [];
  });
}

function isFigures(rows: readonly Cells[], column: number): boolean {
  const filled = filledIn(rows, column);
  const figures = filled.filter(isNumber).length;
  return figures >= 2 && figures >= filled.length * 0.5;
}

/** Rows are called by words, or by years. */
function isLabels(rows: readonly Cells[], column: number): boolean {
  const filled = filledIn(rows, column);
  const labels = filled.filter((words) => !isNumber(words) || isYear(words));
  return filled.length >= 2 && labels.length >= filled.length * MOST;
}

function isYear(words: readonly PdfWord[]): boolean {
  return words.length === 1 && /^(?:1[89]|20)\d\d$/.test(words[0]?.text ?? '');
}

function startsAnew(rows: readonly Cells[], at: number): boolean {
  const isHead = (row: Cells) => {
    const isStub = isEmpty(row[0]) && isEmpty(row[at]);
    return isStub && !row.slice(1, at).every(isEmpty) && !row.slice(at + 1).every(isEmpty);
  };
  const isTitle = (row: Cells) =>
    row.every((cell, column) => isEmpty(cell) !== (column === 0 || column === at));
  const isOneSided = (row: Cells) =>
    row.slice(0, at).every(isEmpty) !== row.slice(at).every(isEmpty);
  const head = rows.slice(0, 3);
  const foot = rows.at(-1);
  return head.some(isHead) || head.some(isTitle) || (foot !== undefined && isOneSided(foot));
}
