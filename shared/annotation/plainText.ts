const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The words of a short HTML text: for notes, which are never shown as anything but text. */
export function plainText(html: string): string {
  return withoutTags(html.replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|blockquote)>/gi, '\n'))
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const point = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** The cost is linear: one that never closes is looked for once. */
function withoutTags(html: string): string {
  let text = '';
  for (let at = 0; ; ) {
    const start = html.indexOf('<', at);
    const end = start === -1 ? -1 : html.indexOf('>', start);
    if (end === -1) return text + html.slice(at);
    text += html.slice(at, start);
    at = end + 1;
  }
}
