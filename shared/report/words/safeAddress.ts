/** WHATWG URL is in every host (browser, Electron, Node); `shared` has neither's typings. */
declare const URL: {
  new (
    address: string,
  ): { readonly protocol: string; readonly host: string; readonly href: string };
};

/** An address a report may link. */
interface SafeAddress {
  /** Normalised; the host is in ASCII. */
  readonly href: string;
  /** The host in ASCII (punycode), when it was written with letters that could pass for others. */
  readonly asciiHost?: string;
}

/** The address as it can be linked: http, https or mailto; undefined for everything else. */
export function safeAddress(address: string): SafeAddress | undefined {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return undefined;
  try {
    const url = new URL(address);
    if (url.protocol === 'mailto:') return { href: url.href };
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    return /(?:^|\.)xn--/.test(url.host) && !address.toLowerCase().includes(url.host)
      ? { href: url.href, asciiHost: url.host }
      : { href: url.href };
  } catch {
    // Not an address after all: it is shown as text.
    return undefined;
  }
}

/** The address of a page or file on the web, normalised; undefined unless it is absolute http or https. */
export function webAddress(address: string | undefined): string | undefined {
  const href = safeAddress(address?.trim() ?? '')?.href;
  return href?.startsWith('http') ? href : undefined;
}
