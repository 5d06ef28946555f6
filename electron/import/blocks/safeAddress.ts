const LINKED = new Set(['http:', 'https:', 'mailto:']);
const LONGEST_ADDRESS = 8192;

/**
 * The absolute form of a link's address, or undefined if it is not http, https or mailto, or is
 * relative while the page's own address is unknown. The URL parser sees through tabs, line breaks and
 * control characters as a browser does.
 */
export function safeAddress(raw: string, base?: string): string | undefined {
  if (raw.length > LONGEST_ADDRESS) return undefined;
  if (!URL.canParse(raw, base)) return undefined;
  const url = new URL(raw, base);
  if (!LINKED.has(url.protocol) || url.href.length > LONGEST_ADDRESS) return undefined;
  return url.href;
}

/** Like `safeAddress`, for pages and pictures: http and https only. */
export function webAddress(raw: string, base?: string): string | undefined {
  const address = safeAddress(raw, base);
  return address?.startsWith('http') ? address : undefined;
}
