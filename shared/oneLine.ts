/**
 * Text whose lines run on: a tab, a line end or whatever a program may take for one becomes one space with the spaces
 * around it; other spaces stay. The cost is linear, where looking for the spaces before a line end begins anew at each
 * space of a long run.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\x85]+/g, (space) =>
    /[\n\t\r\v\f\x85\u2028\u2029]/.test(space) ? ' ' : space,
  );
}
