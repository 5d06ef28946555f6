import { servePages } from '../window/servePages';

// The least process that serves a window: `startApp` starts it beside Galley's.
const { address } = await servePages('', Number(process.argv[2] ?? 0));
console.log(`${address}/empty`);
