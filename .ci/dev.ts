// `npm run dev`: the app as electron-vite builds it for development. The window is given by Vite's
// server, which replaces what changes in it; a change of main starts the app anew, one of the preload
// loads the window anew. `npm run dev -- serve` does the same with the app in a browser.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'electron-vite';
import { rebuilt } from './dev/rebuilt.ts';
import { createRestarted } from './dev/restarted.ts';
import { createWindowServer } from './dev/windowServer.ts';

const [first, ...rest] = process.argv.slice(2);
const program = first === 'serve' ? 'cli.js' : 'start.js';
const path = fileURLToPath(new URL(`../out/main/${program}`, import.meta.url));

const { config } = await resolveConfig({ logLevel: 'warn' }, 'serve', 'development');
const { main, preload, renderer } = config ?? {};
if (!main || !preload || !renderer) throw new Error('electron.vite.config.ts lacks a part');

const windowServer = await createWindowServer(renderer);
/** Where the app was served first, by which it is told from other lines that are printed. */
let served: URL | undefined;
const app = createRestarted(
  () => {
    // The page that is there is taken in again, at its own address, and no other is opened beside it.
    const again = served === undefined ? [] : ['--no-open', '--port', served.port];
    const argv = [...(first === undefined ? [] : [first]), ...rest, ...again];
    const child = spawn(process.execPath, [path, ...argv], {
      stdio: ['inherit', 'pipe', 'inherit'],
      env: { ...process.env, ELECTRON_RENDERER_URL: windowServer.address },
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line);
      if (!URL.canParse(line)) return;
      if (served === undefined) served = new URL(line);
      else windowServer.reload(line);
    });
    return child;
  },
  (code) => process.exit(code ?? 1),
);
await rebuilt(preload, () => windowServer.reload());
await rebuilt(main, () => void app.restart());
await app.restart();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void app.stop().then(() => process.exit(0)));
}
