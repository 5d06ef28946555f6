import {
  type Direction,
  type DirectionRun,
  sentenceDirection,
  stretchesIn,
} from '../words/directionRuns';
import { escapeHtml } from './escapeHtml';

/** A run in a line that runs this way: what runs the other way is set apart in it. */
export function apart({ text, direction }: DirectionRun, around: Direction = 'ltr'): string {
  return direction === around
    ? escapeHtml(text)
    : `<bdi dir="${direction}">${escapeHtml(text)}</bdi>`;
}

/** A line in which what runs against it is set apart; without `around` its own words say which way it runs. */
export function directed(text: string, around: Direction = sentenceDirection(text)): string {
  const runs = stretchesIn(text, around);
  const isMixed = new Set(runs.map(({ direction }) => direction)).size > 1;
  const html = runs.map((run) => (isMixed ? apart(run, around) : escapeHtml(run.text)));
  return `<bdi${isMixed ? ` dir="${around}"` : ''}>${html.join('')}</bdi>`;
}
