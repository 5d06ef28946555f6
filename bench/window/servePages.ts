import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From out/bench/node. */
const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.galley': 'application/json',
};
/** Set as Galley sets its article, so that the same text has the same lines. */
const STYLE = `
body{margin:0;font:18px/1.6 serif}
#sheet{max-width:42rem;margin:2rem auto;padding:0 1rem}
#sheet>p,.ProseMirror>p{margin:0 0 1em;content-visibility:auto;contain-intrinsic-block-size:auto 108px}
.ProseMirror{white-space:pre-wrap;outline:none}
.claim{background:#fde68a;border-bottom:2px solid #b45309}
.claim.other{background:#bfdbfe}`;

export interface PageServer {
  readonly address: string;
  close(): void;
}

/** Serves the peers' pages and, under /projects/, a folder of project files. */
export async function servePages(projects: string, port = 0): Promise<PageServer> {
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname).then(
      ({ type, body }) => {
        response.writeHead(200, {
          'Content-Type': type,
          'Cache-Control': 'no-store',
          // For fine timers.
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Embedder-Policy': 'require-corp',
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  const answer = async (path: string) => {
    const type = TYPES[extname(path)];
    if (!type) return { type: 'text/html; charset=utf-8', body: pageOf(path.slice(1)) };
    const project = path.startsWith('/projects/');
    const file = project
      ? join(projects, decodeURIComponent(path.slice('/projects/'.length)))
      : join(PAGES, path);
    return { type, body: await readFile(file) };
  };
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pageOf(name: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title><link rel="stylesheet" href="/pages.css"><style>${STYLE}</style></head><body><div id="sheet"></div><script type="module" src="/${name}.js"></script></body></html>`;
}
