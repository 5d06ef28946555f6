import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { contractNames } from './.ci/contractNames';
import { jsdomInOneFile, STAY_OUTSIDE } from './.ci/mainBundle';
import { manualPageFile } from './.ci/manualPageFile';

// Everything lands flat: out/main/<entry>.js, out/preload/preload.cjs and out/renderer/. Code that
// runs in out/main finds its neighbours from import.meta.url:
//   new URL('./importWorker.js', import.meta.url)       electron/import/importWorker.ts
//   new URL('./exportWorker.js', import.meta.url)       electron/export/exportWorker.ts
//   new URL('./readingWorker.js', import.meta.url)      electron/reading/readingWorker.ts
//   new URL('./childHost.js', import.meta.url)          electron/workers/childHost.ts
//   new URL('../preload/preload.cjs', import.meta.url)  electron/hosts/desktop/preload.ts
//   new URL('../renderer/', import.meta.url)            the window
// The URL must be built at run time from a variable: a literal inside `new Worker(new URL(…))` would
// be taken by the bundler as an entry of its own. Code that two entries use goes to a chunk beside
// them: the same folder, but import.meta.main is false there, which is why `serve` has no entry and is
// run by cli.ts. Only main.ts may reach the `electron` module; cli and start run in plain Node.
export default defineConfig({
  main: {
    plugins: [manualPageFile(), jsdomInOneFile()],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        external: [...STAY_OUTSIDE],
        input: {
          main: 'electron/main.ts',
          cli: 'electron/cli.ts',
          start: 'electron/start.ts',
          importWorker: 'electron/import/importWorker.ts',
          exportWorker: 'electron/export/exportWorker.ts',
          readingWorker: 'electron/reading/readingWorker.ts',
          childHost: 'electron/workers/childHost.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [contractNames()],
    build: {
      // A sandboxed preload can require nothing but `electron`: one file with all it needs.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/hosts/desktop/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      minify: true,
      // Files, never data: addresses: the content security policy allows only 'self'.
      assetsInlineLimit: 0,
      // One order of rules, whatever is loaded when.
      cssCodeSplit: false,
      // Kilobytes: the library is one file, the rest of the window (restOfWindow.ts) another.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
});
