/**
 * A text without what stands at its end of characters of one kind; `kind` is a pattern for one of them. The cost is
 * linear, where `/[kind]+$/` begins anew with each run of them inside the text.
 */
export function trimEndOf(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
