import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS } from '../../shared/ipc/channels';
import { ask, type Desktop } from './desktop';
import { launchDesktop } from './launchDesktop';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await launchDesktop();
});
afterAll(() => desktop.cleanUp());

/** The address that main knows. */
const address = () =>
  desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
const windows = () => desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

describe('the window', () => {
  it('comes from the app’s own scheme and shows something', async () => {
    expect(await address()).toBe('app://bundle/index.html');
    expect(await desktop.page.evaluate(() => window.location.origin)).toBe(desktop.origin);
    await desktop.page.getByRole('button', { name: /^Explore a sample project/ }).waitFor();
    await expect
      .poll(() =>
        desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
      )
      .toBe(true);
  });

  it('has its pages with the headers that keep it apart', async () => {
    const policy = await desktop.page.evaluate(async () => {
      const violated = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.originalPolicy),
        );
      });
      const image = new Image();
      image.src = 'https://example.org/a.png';
      return violated;
    });
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; .+trusted-types /);
  });

  it('has the bridge and nothing else of Node or Electron', async () => {
    const found = await desktop.page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'galley')).sort(),
      others: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({ bridge: ['call', 'on'], others: [] });
  });

  it('is answered by main on every channel, also when it asks for nonsense', async () => {
    expect(await ask(desktop, 'app.info', {})).toMatchObject({
      ok: true,
      value: { host: 'electron', libraryFolder: desktop.library },
    });
    for (const channel of CHANNELS) {
      expect(await ask(desktop, channel, 'nonsense')).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    }
    expect(await ask(desktop, 'no.such', {})).toMatchObject({ ok: false });
  });

  it('reaches no network', async () => {
    const reached = await desktop.page.evaluate(async () => {
      try {
        await fetch('http://127.0.0.1:9/');
        return true;
      } catch {
        return false;
      }
    });
    expect(reached).toBe(false);
  });

  it('runs no script but its own', async () => {
    const ran = await desktop.page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.text = 'window.injected = true';
        document.head.append(script);
      } catch {
        // Trusted Types refuse the assignment itself.
      }
      return 'injected' in window;
    });
    expect(ran).toBe(false);
  });

  it('neither opens a second window nor leaves its page', async () => {
    await desktop.page.evaluate(() => {
      window.open('https://example.org/');
      window.location.href = 'https://example.org/';
    });
    expect(await ask(desktop, 'app.info', {})).toMatchObject({ ok: true });
    expect(await address()).toBe('app://bundle/index.html');
    expect(await windows()).toBe(1);
  });

  it('has no permissions', async () => {
    const state = await desktop.page.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    );
    expect(state).toBe('denied');
  });

  it('follows the theme that is set in it', async () => {
    const isDark = () =>
      desktop.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    const settings = (await ask(desktop, 'settings.get', {})) as { value: object };
    for (const theme of ['dark', 'light']) {
      const set = await ask(desktop, 'settings.set', { ...settings.value, theme });
      expect(set).toMatchObject({ ok: true });
      await expect.poll(isDark).toBe(theme === 'dark');
    }
  });
});
