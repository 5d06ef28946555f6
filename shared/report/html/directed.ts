import type { DirectionRun } from '../words/directionRuns';
import { escapeHtml } from './escapeHtml';

/** A run in a line that runs from left to right. */
export function apart({ text, direction }: DirectionRun): string {
  return direction === 'rtl' ? `<bdi dir="rtl">${escapeHtml(text)}</bdi>` : escapeHtml(text);
}

/** Runs of a line; where they differ, those from right to left are set apart in it. */
export function directed(runs: readonly DirectionRun[]): string {
  const isMixed = new Set(runs.map(({ direction }) => direction)).size > 1;
  const html = runs.map((run) => (isMixed ? apart(run) : escapeHtml(run.text)));
  return `<bdi${isMixed ? ' dir="ltr"' : ''}>${html.join('')}</bdi>`;
}
