import { describe, expect, it } from 'vitest';
import { type BrowserProbes, chooseBrowser } from './findBrowser';

const PLAYWRIGHT = '/cache/chrome';

/** A machine with these files and commands, on which nothing can be installed. */
function machine(files: string[], commands: Record<string, string>, rest: Partial<BrowserProbes>) {
  const probes: BrowserProbes = {
    env: {},
    exists: (path) => files.includes(path),
    which: (command) => commands[command],
    playwrightPath: () => PLAYWRIGHT,
    mayInstallPackages: () => false,
    installDebianChromium: async () => 'not expected',
    downloadWithPlaywright: async () => 'no network',
    ...rest,
  };
  return probes;
}

describe('chooseBrowser', () => {
  it('takes the browser named by GALLEY_BROWSER before all others', async () => {
    const env = { GALLEY_BROWSER: '/mine', CHROME_PATH: '/other' };
    const probes = machine(['/mine', '/other'], { chromium: '/usr/bin/chromium' }, { env });
    expect(await chooseBrowser(probes)).toEqual({ path: '/mine', how: 'from GALLEY_BROWSER' });
  });

  it('refuses a named browser that is not there instead of taking another', async () => {
    const env = { CHROME_PATH: '/gone' };
    const probes = machine([], { chromium: '/usr/bin/chromium' }, { env });
    await expect(chooseBrowser(probes)).rejects.toThrow('CHROME_PATH names /gone');
  });

  it('takes a browser from PATH before one that Playwright has downloaded', async () => {
    const probes = machine([PLAYWRIGHT], { 'google-chrome': '/usr/bin/google-chrome' }, {});
    expect(await chooseBrowser(probes)).toEqual({ path: '/usr/bin/google-chrome', how: 'in PATH' });
  });

  it('takes an earlier download of Playwright before installing anything', async () => {
    const probes = machine([PLAYWRIGHT], {}, { mayInstallPackages: () => true });
    expect(await chooseBrowser(probes)).toEqual({
      path: PLAYWRIGHT,
      how: 'downloaded by Playwright',
    });
  });

  it("installs Debian's chromium where that is allowed", async () => {
    const commands: Record<string, string> = {};
    const probes = machine([], commands, {
      mayInstallPackages: () => true,
      installDebianChromium: async () => {
        commands.chromium = '/usr/bin/chromium';
        return undefined;
      },
    });
    expect(await chooseBrowser(probes)).toEqual({
      path: '/usr/bin/chromium',
      how: "Debian's package, just installed",
    });
  });

  it("downloads Playwright's own when Debian's cannot be installed", async () => {
    const files: string[] = [];
    const probes = machine(
      files,
      {},
      {
        mayInstallPackages: () => true,
        installDebianChromium: async () => 'no such package',
        downloadWithPlaywright: async () => {
          files.push(PLAYWRIGHT);
          return undefined;
        },
      },
    );
    expect(await chooseBrowser(probes)).toEqual({
      path: PLAYWRIGHT,
      how: 'just downloaded by Playwright',
    });
  });

  it('says everything it has tried when there is no browser to be had', async () => {
    const probes = machine(
      [],
      {},
      {
        mayInstallPackages: () => true,
        installDebianChromium: async () => 'no such package',
      },
    );
    await expect(chooseBrowser(probes)).rejects.toThrow(
      /GALLEY_BROWSER\.\n.*no such package\n.*no network/,
    );
  });
});
