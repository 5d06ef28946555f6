import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { version } from '../../../package.json';
import { attempt } from '../../files/attempt';
import { errorCode, nodeFileSystem } from '../../files/fileSystem';
import { defaultDataFolder, defaultLibraryFolder } from '../../files/folders';
import { createHandlers } from '../../ipc/createHandlers';
import { createServices } from '../../services';
import { callersFolder } from '../callersFolder';
import { COMMAND_TABLE } from '../cli/table/commandTable';
import { readCommandLine } from '../cli/table/readCommandLine';
import { platformName } from '../platformName';
import { systemCountry } from '../systemCountry';
import { windowFiles } from '../windowFiles';
import { createServer, type RunningServer } from './createServer';
import { createEntryPages, type EntryPages } from './entryPage';
import { askForAddress } from './invitation';
import { loadLastingSecret } from './lastingSecret';
import { openBrowser } from './openBrowser';
import { type ServeArguments, serveArguments } from './serveArguments';
import { createServedLibrary } from './servedLibrary';

// The composition root of the app for a browser on this machine.

/** Seen from out/main, where this is built to, and not a literal for the bundler to take as a file. */
const RENDERER = '../renderer/';

/** Where the address is printed and trouble is told. */
export interface ServeOutput {
  print(text: string): void;
  complain(text: string): void;
}

/** `npm start` without Electron: reads the arguments, serves, sets the exit code. */
export async function runServe(argv: readonly string[]): Promise<void> {
  const output: ServeOutput = {
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  };
  const line = readCommandLine(argv, COMMAND_TABLE.serve);
  const parsed = line.ok ? serveArguments(line.value.values, callersFolder()) : line;
  if (parsed.ok) {
    process.exitCode = await serve(parsed.value, output);
  } else {
    output.complain(`${parsed.error}\nUsage: [--library DIR] [--port N] [--no-open]\n`);
    process.exitCode = 2;
  }
}

/** Resolves when the system or the person asks the program to stop. */
function stopSignal(): Promise<unknown> {
  return Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => once(process, name)));
}

/**
 * Serves Galley until told to stop, then answers 0. The first line printed is the address
 * to open. Where the library is served already it is an address of that server, and the answer is 0 at
 * once. Answers 2, with the reason, where it cannot listen.
 */
export async function serve(
  { library, port, open }: ServeArguments,
  { print, complain }: ServeOutput,
  stop: () => Promise<unknown> = stopSignal,
): Promise<0 | 2> {
  const libraryFolder = library ?? defaultLibraryFolder();
  const dataFolder = defaultDataFolder();
  const fileSystem = nodeFileSystem;
  const served = createServedLibrary({ dataFolder, library: libraryFolder, fileSystem });
  const pages = createEntryPages({ dataFolder, fileSystem });
  const show = async (address: string) => {
    print(`${address}\n`);
    if (open) await openThrough(pages, address, complain);
  };
  const first = await served.find();
  const address = first && (await askForAddress(first));
  if (address !== undefined) {
    complain('Galley is running for this library already: this address opens it there.\n');
    await show(address);
    return 0;
  }
  await pages.sweep(new Date());
  let server: RunningServer | undefined;
  const services = createServices({
    libraryFolder,
    dataFolder,
    host: {
      kind: 'serve',
      version,
      platform: platformName(process.platform),
      country: systemCountry(process),
      newEntry: () => server?.newEntry(),
    },
  });
  const content = {
    handlers: createHandlers(services),
    files: await windowFiles(fileURLToPath(new URL(RENDERER, import.meta.url)), 'serve'),
    previews: services.previews,
    downloads: services.downloads,
    secret: await loadLastingSecret({ dataFolder, fileSystem }),
    onSpent: (id: string) => void pages.remove(id),
    onUsed: (another: string, by: 'same' | 'other') => {
      complain(by === 'same' ? USED : REUSED);
      print(`${another}\n`);
    },
  };
  try {
    server = await listen(content, port, first?.port);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    complain(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use. Choose another, or none.\n`
        : `Galley cannot listen on port ${port} (${code}). Choose another, or none.\n`,
    );
    return 2;
  }
  const { port: reached, key } = server;
  const reachable = { port: reached, key };
  const stopped = stop();
  if (!(await served.announce(reachable)))
    complain('The data folder cannot be written: a second start will not find this one.\n');
  await show(server.address);
  complain(
    `Galley is running for this address on this machine.${open ? ' If the browser shows no page, open it there.' : ''} Press Ctrl+C to stop it.\n`,
  );
  await stopped;
  // A window that is still open looks for the next server where this one was.
  if (services.windows.count() === 0) await served.withdraw(reachable);
  await Promise.all(server.unused().map((id) => pages.remove(id)));
  await server.close();
  return 0;
}

/** On the port that was asked for; else on the one where windows were left without a server, or any other. */
async function listen(
  content: Omit<Parameters<typeof createServer>[0], 'port'>,
  port: number,
  left: number | undefined,
): Promise<RunningServer> {
  if (port !== 0 || left === undefined) return createServer({ ...content, port });
  try {
    return await createServer({ ...content, port: left });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return createServer({ ...content, port });
  }
}

async function openThrough(
  pages: EntryPages,
  address: string,
  complain: ServeOutput['complain'],
): Promise<void> {
  const page = await attempt('create', () => pages.make(address));
  if (page.ok) openBrowser(page.value);
  else complain('The browser was not opened, because the data folder cannot be written.\n');
}

const USED =
  'The address was opened again in the same browser. Each opens one tab; here is another:\n';
const REUSED =
  'An address of Galley was opened a second time. In case somebody else has read it, all its windows were signed out; what they could not save they keep. Here is another address:\n';
