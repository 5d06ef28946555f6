import { fraction, lowered, raised } from '../formula/terms';
import type { WrittenRun } from './blockWriter';

/**
 * Raised and lowered digits right after a letter or digit, as signs of their own: `10` with a raised `6` is
 * `10⁶` wherever the text goes, never `106`. Where a sign has no raised form `^` or `_` parts the two. Raised
 * and lowered digits with a stroke between are a fraction, `½`.
 */
export function withScriptDigits(runs: readonly WrittenRun[]): WrittenRun[] {
  let before = '';
  return withFractions(runs).map((run) => {
    const shown = scripted(run, before);
    before = shown.text.slice(-1) || before;
    return shown;
  });
}

function withFractions(runs: readonly WrittenRun[]): WrittenRun[] {
  const shown: WrittenRun[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [above, stroke, below] = runs.slice(at, at + 3);
    if (!above) continue;
    const isFraction =
      isDigits(above, 'sup') &&
      /^[/\u2044]$/.test(stroke?.text ?? '') &&
      below &&
      isDigits(below, 'sub');
    if (isFraction) {
      const { text } = fraction(above, below);
      const gap = /\d$/.test(shown.at(-1)?.text ?? '') && /^\d/.test(text) ? ' ' : '';
      const marks = above.marks?.filter((mark) => mark !== 'sup');
      shown.push({ ...above, text: `${gap}${text}`, ...(marks ? { marks } : {}) });
      at += 2;
    } else shown.push(above);
  }
  return shown;
}

function isDigits({ text, marks, place, figure }: WrittenRun, script: 'sup' | 'sub'): boolean {
  return (
    /^\d{1,4}$/.test(text) && place === undefined && !figure && marks?.includes(script) === true
  );
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
