/** What a browser keeps for itself and never hands to a page. */
const KEPT_BY_BROWSERS: ReadonlySet<string> = new Set(['$mod+n']);

/** The keys of a command (as `matchKeys` reads them) that reach the window where it runs. */
export function reachableKeys(
  keys: readonly string[],
  host: 'electron' | 'serve',
): readonly string[] {
  return host === 'electron' ? keys : keys.filter((key) => !KEPT_BY_BROWSERS.has(key));
}
