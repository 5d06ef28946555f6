import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS } from '../../shared/ipc/channels';
import { type Desktop, launchDesktop } from './launchDesktop';

// Runs where Electron's runtime is: see electronRuntime.ts.

let desktop: Desktop;

beforeAll(async () => {
  desktop = await launchDesktop();
});
afterAll(() => desktop.quit());

/** Asks main as the window does. */
function ask(channel: string, input: unknown): Promise<unknown> {
  return desktop.page.evaluate(
    ([name, parameters]) => Reflect.get(window, 'galley').call(name, parameters),
    [channel, input] as const,
  );
}

describe('the window', () => {
  it('comes from the app’s own scheme and shows something', async () => {
    expect(desktop.page.url()).toBe('app://bundle/index.html');
    expect(await desktop.page.evaluate(() => window.location.origin)).toBe('app://bundle');
    await expect
      .poll(() => desktop.page.evaluate(() => document.body.textContent.trim().length))
      .toBeGreaterThan(0);
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
    expect(await ask('app.info', {})).toMatchObject({ ok: true, value: { host: 'electron' } });
    for (const channel of CHANNELS) {
      expect(await ask(channel, 'nonsense')).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    }
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
    expect(await ask('app.info', {})).toMatchObject({ ok: true });
    expect(desktop.page.url()).toBe('app://bundle/index.html');
    expect(desktop.app.windows()).toHaveLength(1);
  });

  it('has no permissions', async () => {
    const state = await desktop.page.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    );
    expect(state).toBe('denied');
  });
});

describe('files', () => {
  it('are made in the library folder', async () => {
    expect(await ask('library.createSample', {})).toMatchObject({ ok: true });
    const names = await readdir(desktop.library);
    expect(names.filter((name) => name.endsWith('.galley'))).toHaveLength(1);
  });

  it('are handed by a second start to this window', async () => {
    await desktop.page.evaluate(() => {
      const opened: unknown[] = [];
      Reflect.set(window, 'openedFromOutside', opened);
      Reflect.get(window, 'galley').on('project.opened', (payload: unknown) => {
        opened.push(payload);
      });
    });
    const [name] = await readdir(desktop.library);
    const path = join(desktop.library, name ?? expect.fail('no project'));
    expect(await desktop.startAgain(path)).toBe(0);
    await expect
      .poll(() => desktop.page.evaluate(() => Reflect.get(window, 'openedFromOutside')))
      .toEqual([{ handle: expect.stringMatching(/^[a-z0-9]{8,64}$/) }]);
    expect(desktop.app.windows()).toHaveLength(1);
  });
});

describe('closing', () => {
  it('saves and ends by itself', async () => {
    const other = await launchDesktop();
    const ended = new Promise<void>((resolve) => other.app.once('close', () => resolve()));
    await other.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await ended;
    await other.quit();
  });
});
