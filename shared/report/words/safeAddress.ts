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
  /** The host that the network sees, in ASCII, where the address as it was written shows another. */
  readonly asciiHost?: string;
}

/**
 * The address as it can be linked: http, https or mailto; undefined for everything else. Of a mailto the addressees
 * alone are handed on: a subject, a text, hidden copies and files are what a hostile page would fill in.
 */
export function safeAddress(address: string): SafeAddress | undefined {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return undefined;
  try {
    const url = new URL(address);
    if (url.protocol === 'mailto:') return { href: url.href.replace(/[?#].*$/s, '') };
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    return writtenHost(address) === url.host
      ? { href: url.href }
      : { href: url.href, asciiHost: url.host };
  } catch {
    // Not an address after all: it is shown as text.
    return undefined;
  }
}

/** What a person takes for the host: all that stands before the path. The port of the scheme says nothing. */
function writtenHost(address: string): string {
  const [, scheme = '', authority = ''] = /^(https?):[\\/]*([^\\/?#]*)/i.exec(address) ?? [];
  const port = scheme.toLowerCase() === 'https' ? ':443' : ':80';
  const host = authority.toLowerCase();
  return host.endsWith(port) ? host.slice(0, -port.length) : host;
}

/** The address of a page or file on the web, normalised; undefined unless it is absolute http or https. */
export function webAddress(address: string | undefined): string | undefined {
  const href = safeAddress(address?.trim() ?? '')?.href;
  return href?.startsWith('http') ? href : undefined;
}
