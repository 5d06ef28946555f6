import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** True where the name contains a hash of the content: it can be kept for ever. */
  readonly immutable: boolean;
}

/** The window. */
export interface StaticFiles {
  /**
   * The file at a path such as `/assets/x.js`, percent-escapes already undone; `/` is `index.html`.
   * Undefined for what is not there, leads out of the folder, or is of a kind that is not served.
   * `search` is the rest of the address with its question mark, which built files have no use for.
   */
  read(path: string, search?: string): Promise<StaticFile | undefined>;
  /** The content security policy of its pages, where it is not the usual one. */
  readonly policy?: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** `folder` is a path or a `file:` address. */
export function createStaticFiles(folder: string | URL): StaticFiles {
  const root = resolve(folder instanceof URL ? fileURLToPath(folder) : folder);
  return {
    async read(path) {
      const name = path === '/' ? 'index.html' : path.replace(/^\/+/, '');
      // A backslash separates folders on Windows only: refused everywhere.
      if (/[\\\0]/.test(name)) return undefined;
      const file = resolve(root, name);
      const inside = relative(root, file);
      if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
        return undefined;
      }
      const mediaType = MEDIA_TYPES[extname(file)];
      if (mediaType === undefined) return undefined;
      const bytes = await readIfThere(file);
      if (bytes === undefined) return undefined;
      return { bytes, mediaType, immutable: /-[\w-]{8,}\.\w+$/.test(inside) };
    },
  };
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(code))) return undefined;
    throw error;
  }
}
