import { lowered, raised } from '../formula/terms';
import type { WrittenRun } from './blockWriter';

/**
 * Raised and lowered digits right after a letter or digit, as signs of their own: `10` with a raised `6` is
 * `10⁶` wherever the text goes, never `106`. Where a sign has no raised form `^` or `_` parts the two.
 */
export function withScriptDigits(runs: readonly WrittenRun[]): WrittenRun[] {
  let before = '';
  return runs.map((run) => {
    const shown = scripted(run, before);
    before = shown.text.slice(-1) || before;
    return shown;
  });
}

function scripted(run: WrittenRun, before: string): WrittenRun {
  const script = run.marks?.find((mark) => mark === 'sup' || mark === 'sub');
  const text = run.text.trimEnd();
  if (script === undefined || !/[^\s([{]/.test(before) || !/\d/.test(text)) return run;
  const signs = script === 'sup' ? raised(text) : lowered(text);
  const isRunIn = /\d/.test(before) && /^[+\-−]?\d/.test(text);
  const sign = script === 'sup' ? '^' : '_';
  const shown = /^[\d+\-−]+$/.test(text) && signs ? signs : isRunIn ? `${sign}${text}` : undefined;
  if (shown === undefined) return run;
  const { marks = [], ...rest } = run;
  const kept = marks.filter((mark) => mark !== script);
  return { ...rest, text: `${shown}${run.text.slice(text.length)}`, marks: kept };
}
