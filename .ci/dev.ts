// `npm run dev`: builds the app and runs it; Node's --watch-path does so again after each change.
import { build } from 'electron-vite';

// Else Node would post messages of its own from every worker thread.
delete process.env.WATCH_REPORT_DEPENDENCIES;
await build({ logLevel: 'warn' });
const start = new URL('../out/main/start.js', import.meta.url);
await import(start.href);
