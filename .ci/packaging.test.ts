import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

function readJson(name: string) {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8'));
}

const config = readJson('electron-builder.json');
const manifest = readJson('package.json');

describe('the installers', () => {
  it('set every fuse as SECURITY.md says', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
    });
    // Else nothing of the above would hold.
    expect(config.asar).toBe(true);
  });

  it('are those of each system', () => {
    expect([config.linux, config.win, config.mac].map(({ target }) => target)).toEqual([
      ['AppImage', 'deb'],
      ['nsis'],
      ['dmg'],
    ]);
  });

  it('open projects, and nothing else', () => {
    const endings = config.fileAssociations.map(({ ext }: { ext: string }) => ext);
    expect(endings).toEqual(['galley']);
  });

  it('start in Chromium’s sandbox: electron-builder’s own default for AppImage is to go without', () => {
    expect(config.appImage.executableArgs).toEqual([]);
    expect(JSON.stringify(config)).not.toContain('no-sandbox');
  });

  it('have an icon of their own', () => {
    const icon = readFileSync(fileURLToPath(new URL(`../${config.icon}`, import.meta.url)));
    // Width and height of a PNG; macOS wants as many.
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([1024, 1024]);
  });

  it('never update themselves', () => {
    expect(config.publish).toBeNull();
    const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(packages.filter((name) => /updater/.test(name))).toEqual([]);
  });

  it('have the Electron that the app is tested with', () => {
    expect(config.electronVersion).toBe(manifest.devDependencies.electron);
  });

  it('hold what is built and shipped, and no tests', () => {
    expect(config.files).toEqual(['out/**', 'resources/**', 'package.json', 'LICENSE']);
  });
});
