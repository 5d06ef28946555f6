import { describe, expect, it } from 'vitest';
import { browserCommand } from './openBrowser';

const ADDRESS = 'http://127.0.0.1:4000/?token=x';
const xdgOpen = (name: string) => (name === 'xdg-open' ? '/usr/bin/xdg-open' : undefined);

describe('the command that opens the browser', () => {
  it('is that of the system', () => {
    expect(browserCommand(ADDRESS, { env: { DISPLAY: ':0' }, platform: 'linux' }, xdgOpen)).toEqual(
      { file: '/usr/bin/xdg-open', args: [ADDRESS] },
    );
    expect(browserCommand(ADDRESS, { env: {}, platform: 'darwin' }, xdgOpen)?.args).toEqual([
      ADDRESS,
    ]);
    expect(browserCommand(ADDRESS, { env: {}, platform: 'win32' }, xdgOpen)?.args).toContain(
      ADDRESS,
    );
  });

  it('is none without a screen, without the program, and in automation', () => {
    const env = { WAYLAND_DISPLAY: 'wayland-0' };
    expect(browserCommand(ADDRESS, { env: {}, platform: 'linux' }, xdgOpen)).toBeUndefined();
    expect(browserCommand(ADDRESS, { env, platform: 'linux' }, () => undefined)).toBeUndefined();
    expect(
      browserCommand(ADDRESS, { env: { ...env, CI: 'true' }, platform: 'linux' }, xdgOpen),
    ).toBeUndefined();
  });
});
