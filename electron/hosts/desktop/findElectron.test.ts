import { describe, expect, it } from 'vitest';
import { type ElectronProbes, findElectron } from './findElectron';

function machine(files: Record<string, string>, rest: Partial<ElectronProbes> = {}) {
  return {
    packageFolder: '/app/node_modules/electron',
    env: {},
    platform: 'linux',
    read: (path: string) => files[path],
    exists: (path: string) => path in files,
    ...rest,
  };
}

const PATH_FILE = '/app/node_modules/electron/path.txt';
const RUNTIME = '/app/node_modules/electron/dist/electron';

describe('findElectron', () => {
  it('finds nothing after an install that downloaded no runtime', () => {
    expect(findElectron(machine({}))).toBeUndefined();
  });

  it('finds nothing where the npm package itself is missing', () => {
    expect(findElectron(machine({}, { packageFolder: undefined }))).toBeUndefined();
  });

  it('finds the runtime that path.txt names', () => {
    expect(findElectron(machine({ [PATH_FILE]: 'electron', [RUNTIME]: '' }))).toBe(RUNTIME);
  });

  it('does not trust a path.txt whose runtime has been deleted', () => {
    expect(findElectron(machine({ [PATH_FILE]: 'electron' }))).toBeUndefined();
  });

  it('prefers the executable named by ELECTRON_EXEC_PATH', () => {
    const env = { ELECTRON_EXEC_PATH: '/opt/electron' };
    const files = { '/opt/electron': '', [PATH_FILE]: 'electron', [RUNTIME]: '' };
    expect(findElectron(machine(files, { env }))).toBe('/opt/electron');
  });

  it('falls back to the installed runtime when ELECTRON_EXEC_PATH leads nowhere', () => {
    const env = { ELECTRON_EXEC_PATH: '/opt/gone' };
    const files = { [PATH_FILE]: 'electron', [RUNTIME]: '' };
    expect(findElectron(machine(files, { env }))).toBe(RUNTIME);
  });

  it('looks into ELECTRON_OVERRIDE_DIST_PATH for the executable of this system', () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: '/opt/dist' };
    const darwin = '/opt/dist/Electron.app/Contents/MacOS/Electron';
    expect(findElectron(machine({ '/opt/dist/electron': '' }, { env }))).toBe('/opt/dist/electron');
    expect(findElectron(machine({ [darwin]: '' }, { env, platform: 'darwin' }))).toBe(darwin);
  });
});
