import type { StaticFiles } from '../files/staticFiles';
import { contentSecurityPolicy } from './contentSecurityPolicy';

/**
 * The window's files from Vite's server, which makes them when they are asked for. The policy of its
 * pages allows what hot replacement needs and nothing else: scripts and styles in a page, and the
 * socket that tells of changes. What the server does not have is not there.
 */
export function createDevelopmentFiles(server: string, host: 'electron' | 'serve'): StaticFiles {
  const { host: socket } = new URL(server);
  return {
    policy: contentSecurityPolicy(host)
      .replace(/script-src [^;]+/, "$& 'unsafe-inline'")
      .replace(/style-src [^;]+/, "$& 'unsafe-inline'")
      .replace(/connect-src [^;]+/, `connect-src 'self' ws://${socket}`),
    async read(path, search = '') {
      const address = new URL(server);
      address.pathname += path;
      address.search = search;
      const response = await fetch(address, { headers: { Accept: acceptedFor(path) } });
      const mediaType = response.headers.get('content-type');
      if (!response.ok || mediaType === null) return undefined;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { bytes, mediaType, immutable: false };
    },
  };
}

/** Vite gives its page only to who asks for one. */
function acceptedFor(path: string): string {
  return path === '/' || path.endsWith('.html') ? 'text/html' : '*/*';
}
