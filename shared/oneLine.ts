/**
 * Text whose lines run on: a line end or a tab with the spaces around it becomes one space, other spaces stay. The cost
 * is linear, where looking for the spaces before a line end begins anew at each space of a long run.
 */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\n\t]/.test(space) ? ' ' : space));
}
