/** Drops end tags that nothing opened and adds those that are missing. */
export function closeTags(pieces: readonly string[]): string {
  const open: string[] = [];
  let text = '';
  for (const piece of pieces) {
    const end = /^<\/([\w:]+)>$/.exec(piece)?.[1];
    if (end !== undefined && open.at(-1) !== end) continue;
    if (end !== undefined) open.pop();
    const start = /^<([\w:]+)>$/.exec(piece)?.[1];
    if (start !== undefined) open.push(start);
    text += piece;
  }
  return (
    text +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
