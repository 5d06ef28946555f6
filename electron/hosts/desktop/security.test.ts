import { session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hardenContents, hardenSession } from './security';
import { app, defaultSession, electronEvent, madeWindow } from './testing/electronDouble';
import { createWindow } from './window';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

function contents() {
  createWindow({ name: 'main', preload: '', development: false });
  return madeWindow().webContents;
}
app.on('web-contents-created', (_event, created) => hardenContents(created));

describe('hardenSession', () => {
  beforeEach(() => {
    defaultSession.removeAllListeners();
    hardenSession(session.defaultSession, false);
  });

  it('denies every permission that is asked for', () => {
    const handler = defaultSession.setPermissionRequestHandler.mock.lastCall?.[0];
    const answer = vi.fn<(granted: boolean) => void>();
    // The answer depends on none of the parameters.
    Reflect.apply(handler ?? expect.fail('no handler'), undefined, [null, 'media', answer, {}]);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('denies every permission that is checked', () => {
    const handler = defaultSession.setPermissionCheckHandler.mock.lastCall?.[0];
    expect(Reflect.apply(handler ?? expect.fail('no handler'), undefined, [])).toBe(false);
  });

  it('denies every device', () => {
    const handler = defaultSession.setDevicePermissionHandler.mock.lastCall?.[0];
    expect(Reflect.apply(handler ?? expect.fail('no handler'), undefined, [])).toBe(false);
  });

  it('shares no screen', () => {
    const handler = defaultSession.setDisplayMediaRequestHandler.mock.lastCall?.[0];
    const answer = vi.fn<(streams: unknown) => void>();
    Reflect.apply(handler ?? expect.fail('no handler'), undefined, [{}, answer]);
    expect(answer).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('has no spell checker that fetches dictionaries', () => {
    expect(defaultSession.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('refuses downloads', () => {
    const event = electronEvent();
    defaultSession.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it.each(['app://bundle/index.html', 'app://bundle/preview/0123', 'blob:app://bundle/7c2f'])(
    'lets out %s',
    (url) => {
      expect(defaultSession.lets(url)).toBe(true);
    },
  );

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:text/html,hello',
    'blob:https://example.org/7c2f',
    'app://bundle.example.org/',
    'app://elsewhere/index.html',
    'app://bundle:80/index.html',
    'devtools://devtools/bundled/devtools_app.html',
    'chrome://gpu',
  ])('cancels %s', (url) => {
    expect(defaultSession.lets(url)).toBe(false);
  });

  it('lets developer tools load in development', () => {
    hardenSession(session.defaultSession, true);
    expect(defaultSession.lets('devtools://devtools/bundled/devtools_app.html')).toBe(true);
    expect(defaultSession.lets('https://example.org/')).toBe(false);
  });

  it('lets the window hear of its changes from the development server alone', () => {
    expect(defaultSession.lets('ws://127.0.0.1:4000/?token=t')).toBe(false);
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://127.0.0.1:4000/secret');
    expect(defaultSession.lets('ws://127.0.0.1:4000/?token=t')).toBe(true);
    expect(defaultSession.lets('ws://127.0.0.1:4001/?token=t')).toBe(false);
    expect(defaultSession.lets('http://127.0.0.1:4000/secret/')).toBe(false);
    vi.unstubAllEnvs();
  });
});

describe('hardenContents', () => {
  it.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('holds back %s', (name) => {
    const event = electronEvent();
    contents().emit(name, event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('opens no second window', () => {
    expect(contents().openWindow?.({ url: 'app://bundle/index.html' })).toEqual({ action: 'deny' });
  });

  it.each([
    { isMainFrame: false, url: 'app://bundle/preview/0123', held: false },
    { isMainFrame: true, url: 'app://bundle/preview/0123', held: true },
    { isMainFrame: false, url: 'app://bundle/index.html', held: true },
    { isMainFrame: false, url: 'https://example.org/', held: true },
    { isMainFrame: false, url: 'about:srcdoc', held: true },
  ])('lets a frame go nowhere but to a report: %o', ({ held, ...target }) => {
    const event = { ...electronEvent(), ...target };
    contents().emit('will-frame-navigate', event);
    expect(event.defaultPrevented).toBe(held);
  });

  it('shows no address to peers', () => {
    expect(contents().setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith(
      'disable_non_proxied_udp',
    );
  });
});
