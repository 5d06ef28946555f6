import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { ELECTRON_EXEC_PATH } = process.env;
const hasElectron = existsSync(ELECTRON_EXEC_PATH ?? 'node_modules/electron/path.txt');
if (!hasElectron && process.argv.includes('e2e')) {
  console.error('Electron is not installed: the tests of its window (e2e/electron) do not run.');
}
const globalSetup = './e2e/globalSetup.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{shared,electron,renderer,e2e}/**/*.test.{ts,tsx}', '.ci/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: [
            'e2e/specs/**/*.spec.ts',
            ...(hasElectron ? ['e2e/electron/**/*.spec.ts'] : []),
          ],
          ...(existsSync(globalSetup) ? { globalSetup } : {}),
          // One browser, one window at a time.
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
