import { defineConfig } from 'vitest/config';
import { electronRuntime } from './e2e/electron/electronRuntime.ts';
import { runnableTests } from './faults/machine.ts';

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
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'conformance',
          environment: 'node',
          include: ['conformance/**/*.test.ts'],
          globalSetup: './conformance/globalSetup.ts',
          testTimeout: 600_000,
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
          include: [
            'e2e/specs/**/*.spec.ts',
            // Electron's window is tested wherever its runtime is; globalSetup says where it is not.
            ...(electronRuntime() ? ['e2e/electron/**/*.spec.ts'] : []),
          ],
          globalSetup: './e2e/globalSetup.ts',
          // One browser, one window at a time.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
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
