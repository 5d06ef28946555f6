import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../package-lock.json', import.meta.url)), 'utf8'),
);
/** Every package but the project itself, under its place. */
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

/** Packages that run something when they are installed, and why that is all right. */
const MAY_RUN: Readonly<Record<string, string>> = {
  'node_modules/@swc/core': 'checks that its binary is there; for the tests of conformance alone',
  'node_modules/electron-winstaller':
    'copies a file within its own folder; it comes with electron-builder and is not used',
};

/** Licences under which what is shipped may come. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'CC0-1.0',
  'Python-2.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
];

describe('the locked packages', () => {
  it('run nothing when they are installed, but for those named here', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(running.map(([place]) => place)).toEqual(Object.keys(MAY_RUN));
  });

  it('have licences that let them be shipped', () => {
    const shipped = packages.filter(([, { dev }]) => !dev);
    expect(shipped.length).toBeGreaterThan(100);
    const others = shipped
      .filter(([, { license = 'none' }]) => !ALLOWED.includes(license))
      .map(([place, { license }]) => `${place}: ${license}`);
    expect(others).toEqual([]);
  });

  it('are checked against a sum when they are installed, but for those of some systems only', () => {
    const everywhere = packages.filter(([, { optional }]) => !optional);
    expect(everywhere.length).toBeGreaterThan(300);
    const unchecked = everywhere.filter(([, { integrity = '' }]) => !/^sha512-/.test(integrity));
    expect(unchecked.map(([place]) => place)).toEqual([]);
  });

  it('are asked for by one version each, never by a range', () => {
    const manifest = JSON.parse(
      readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8'),
    );
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const asked = Object.entries<string>({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    });
    expect(
      asked.filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });
});
