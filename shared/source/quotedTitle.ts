/**
 * A title in quotation marks; those inside it turn: “The ‘free’ port”. Marks of other languages stay as
 * they are.
 */
export function quotedTitle(title: string): string {
  let depth = 0;
  let inner = 0;
  const turned = /[„«»]/.test(title)
    ? title
    : title.replace(/[“”"‘’]/g, (mark, at: number) => {
        const before = title[at - 1] ?? ' ';
        const after = title[at + 1] ?? ' ';
        if (mark === '“' || (mark === '"' && /[\s([—–-]/.test(before))) {
          depth += 1;
          return '‘';
        }
        if (mark === '”' || mark === '"') {
          depth = Math.max(0, depth - 1);
          return '’';
        }
        if (depth === 0) return mark;
        // Between two letters, and where none is open, it is an apostrophe.
        if (mark === '‘') {
          inner += 1;
          return '“';
        }
        if (inner === 0 || /\p{L}/u.test(after)) return mark;
        inner -= 1;
        return '”';
      });
  return `“${turned}”`;
}
