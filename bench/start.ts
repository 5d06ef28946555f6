// `npm run bench`: builds the app, the benchmark and its pages, then runs it. Runs as it is, under Node 24.
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildApp } from 'electron-vite';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const COMMON = { configFile: false, logLevel: 'error' } as const;

await build({
  ...COMMON,
  build: {
    ssr: true,
    outDir: here('../out/bench/node'),
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: here('./main.ts'), emptyApp: here('./node/emptyApp.ts') },
      // All in one folder: what they read is found from there.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { external: true },
});
if (!process.argv.includes('--compare')) {
  await buildApp({ logLevel: 'warn' });
  await buildPages();
}
await import(new URL('../out/bench/node/main.js', import.meta.url).href);

async function buildPages(): Promise<void> {
  const pages = (await readdir(here('./pages'))).filter((name) => /Page\.tsx?$/.test(name));
  await build({
    ...COMMON,
    root: here('./pages'),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: here('../out/bench/pages'),
      emptyOutDir: true,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(
          pages.map((name) => [basename(name).replace(/Page\.tsx?$/, ''), here(`./pages/${name}`)]),
        ),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: 'pages[extname]',
        },
      },
    },
  });
}
