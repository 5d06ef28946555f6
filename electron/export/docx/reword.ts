/** What becomes of some words: what stands from `from` up to `to` gives way to `text`; UTF-16 units. */
export interface Rewording {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The least that has to change for `before` to read `after`, in whole words: what both begin and end with
 * stays, with its looks and links. Undefined where nothing has to change.
 */
export function reword(before: string, after: string): Rewording | undefined {
  if (before === after) return undefined;
  const [was, is] = [pieces(before), pieces(after)];
  const most = Math.min(was.length, is.length);
  let first = 0;
  while (first < most && was[first] === is[first]) first += 1;
  let last = 0;
  while (last < most - first && was.at(-1 - last) === is.at(-1 - last)) last += 1;
  return {
    from: was.slice(0, first).join('').length,
    to: before.length - was.slice(was.length - last).join('').length,
    text: is.slice(first, is.length - last).join(''),
  };
}

/** Words and the spaces between them, which together are the text. */
function pieces(text: string): string[] {
  return text.split(/(\s+)/u).filter((piece) => piece !== '');
}
