import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { version } from '../package.json';
import { createHandlers } from './ipc/registerHandlers';
import { platformName } from './platformName';
import { createServer } from './serve/createServer';
import { openBrowser } from './serve/openBrowser';
import { serveArguments } from './serve/serveArguments';
import { createServices } from './services';
import { createStaticFiles } from './staticFiles';
import { errorCode } from './storage/fileSystem';
import { defaultDataFolder, defaultLibraryFolder } from './storage/folders';

// The composition root of the app for a browser on this machine.

/** Seen from out/main, where this is built to, and not a literal for the bundler to take as a file. */
const RENDERER = '../renderer/';

/**
 * Serves Galley until SIGINT or SIGTERM. The first line on stdout is the address to open. Sets the
 * exit code 2 and says why where it cannot start.
 */
export async function runServe(argv: readonly string[]): Promise<void> {
  const parsed = serveArguments(argv, process.cwd());
  if (!parsed.ok)
    return fail(`${parsed.error} Usage: serve [--library DIR] [--port N] [--no-open]`);
  const { library, port, open } = parsed.value;
  const services = createServices({
    libraryFolder: library ?? defaultLibraryFolder(),
    dataFolder: defaultDataFolder(),
    host: { kind: 'serve', version, platform: platformName(process.platform) },
  });
  let server: Awaited<ReturnType<typeof createServer>>;
  try {
    server = await createServer({
      handlers: createHandlers(services),
      files: createStaticFiles(fileURLToPath(new URL(RENDERER, import.meta.url))),
      previews: services.previews,
      downloads: services.downloads,
      port,
    });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE') return fail(`Port ${port} is in use. Choose another, or none.`);
    if (code === 'EACCES') return fail(`Port ${port} is not for everyone. Choose one above 1023.`);
    throw error;
  }
  process.stdout.write(`${server.address}\n`);
  console.error('Galley is running for one browser on this machine. Press Ctrl+C to stop it.');
  if (open) openBrowser(server.address);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
  await server.close();
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 2;
}
