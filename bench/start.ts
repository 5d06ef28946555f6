// `npm run bench`: bundles the benchmark and its pages, then runs it. Runs as it is, under Node 24.
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const COMMON = { configFile: false, logLevel: 'error' } as const;

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
await build({
  ...COMMON,
  build: {
    ssr: here('./main.ts'),
    outDir: here('../out/bench/node'),
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
  ssr: { external: true },
});
await import(new URL('../out/bench/node/main.js', import.meta.url).href);
