import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { electronRuntime } from './e2e/electron/electronRuntime.ts';
import type {} from './e2e/globalSetup.ts';
import { runnableTests } from './faults/machine.ts';

/** Whoever waits for longer waits for what will not come. No busy machine takes as long (ms). */
const HANGS_MS = 600_000;

/** Each has a double of `electron` that no other file's modules know: they run in a process of their own. */
const DESKTOP = ['electron/hosts/desktop/**/*.test.ts', 'electron/main.test.ts'];

/** The one test of the double of Electron's `node:crypto`. */
const BORINGSSL_ITSELF = 'electron/files/testing/likeBoringSsl.test.ts';

/** What rests on `node:crypto` runs as Electron has it, which has less of it than Node. */
const WITHOUT_OPENSSL = [
  BORINGSSL_ITSELF,
  'electron/protection/**/*.test.ts',
  'electron/files/sealing/{projectCipher,sealedFiles}.test.ts',
];

/** Properties make much garbage; with more room for it, less of it is copied. */
const YOUNG_GENERATION = ['--max-semi-space-size=32'];

function desktopApp(
  name: string,
  desktopRuntime: 'stand-in' | 'electron',
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      environment: 'node',
      include: ['e2e/electron/**/*.spec.ts'],
      globalSetup: './e2e/globalSetup.ts',
      provide: { desktopRuntime },
      testTimeout: HANGS_MS,
      hookTimeout: HANGS_MS,
      expect: { poll: { timeout: HANGS_MS, interval: 20 } },
    },
  };
}

export default defineConfig({
  test: {
    // electron/import/pdf/overlookLost.ts says why pdf.js loses promises of damaged pages.
    onUnhandledError: ({ name }) => name !== 'XRefEntryException',
    // Vitest would leave one processor idle, which on a small machine is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{shared,electron,renderer,e2e,bench}/**/*.test.{ts,tsx}', '.ci/**/*.test.ts'],
          exclude: [...DESKTOP, ...WITHOUT_OPENSSL],
          globalSetup: './.ci/bundleWorkers.ts',
          setupFiles: './.ci/useBundledWorkers.ts',
          // Modules are read once by each process. What a test changes outside of them it puts back.
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          execArgv: YOUNG_GENERATION,
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
          expect: { poll: { timeout: HANGS_MS } },
        },
      },
      {
        test: {
          name: 'desktop',
          environment: 'node',
          include: DESKTOP,
          setupFiles: './electron/files/testing/likeBoringSsl.ts',
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
          expect: { poll: { timeout: HANGS_MS } },
        },
      },
      {
        test: {
          name: 'boringssl',
          environment: 'node',
          include: WITHOUT_OPENSSL,
          setupFiles: './electron/files/testing/likeBoringSsl.ts',
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
          expect: { poll: { timeout: HANGS_MS } },
        },
      },
      {
        test: {
          name: 'conformance',
          environment: 'node',
          include: ['conformance/**/*.test.ts'],
          globalSetup: './conformance/globalSetup.ts',
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
        },
      },
      {
        test: {
          name: 'faults',
          environment: 'node',
          include: runnableTests(),
          globalSetup: './faults/globalSetup.ts',
          fileParallelism: false,
          testTimeout: 900_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/specs/**/*.spec.ts'],
          globalSetup: './e2e/globalSetup.ts',
          // Each process has one browser (e2e/appTest.ts), and with it a clipboard of its own.
          isolate: false,
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
          expect: { poll: { timeout: HANGS_MS, interval: 20 } },
        },
      },
      // The desktop app: in what stands in for Electron, and in Electron itself where its runtime is.
      desktopApp('stand-in for Electron', 'stand-in'),
      ...(electronRuntime() ? [desktopApp('Electron', 'electron')] : []),
      {
        test: {
          // Takes the pictures of docs/guide.md; `npm run guide`.
          name: 'guide',
          environment: 'node',
          include: ['e2e/guide/**/*.spec.ts'],
          globalSetup: './e2e/globalSetup.ts',
          testTimeout: 300_000,
        },
      },
    ],
  },
});
