import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { findElectron } from '../../electron/hosts/desktop/findElectron.ts';

/**
 * Electron's executable on this machine, or undefined. The npm package comes without it, so the
 * tests of the desktop app belong to a run only where this finds something. Nothing is downloaded.
 */
export function electronRuntime(): string | undefined {
  return findElectron({
    packageFolder: dirname(createRequire(import.meta.url).resolve('electron/package.json')),
    env: process.env,
    platform: process.platform,
    read: (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined),
    exists: existsSync,
  });
}
