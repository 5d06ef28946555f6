const STRING_OR_BRACKET = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
const COLON_AHEAD = /\s*:/y;

/** The first key that stands twice in one object of a valid JSON text. Slow: only to name it. */
export function findDuplicateKey(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const match of text.matchAll(STRING_OR_BRACKET)) {
    const [token] = match;
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else {
      COLON_AHEAD.lastIndex = match.index + token.length;
      if (!COLON_AHEAD.test(text)) continue;
      const key = String(JSON.parse(token));
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}
