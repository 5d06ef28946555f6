import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { testFolder } from '../../files/testing/testFolder';
import { browserCommand, openBrowser } from './openBrowser';

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

describe.runIf(process.platform === 'linux')('openBrowser', () => {
  it('leaves a talkative browser alone', async () => {
    const folder = await testFolder();
    const opened = join(folder, 'opened');
    const script = `#!/bin/sh\nhead -c 3000000 /dev/zero >&2\necho "$1" >"${opened}.new"\nmv "${opened}.new" "${opened}"\n`;
    await writeFile(join(folder, 'xdg-open'), script, { mode: 0o755 });
    vi.stubEnv('CI', '');
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
    openBrowser('http://127.0.0.1:1/');
    const text = () => readFile(opened, 'utf8').catch(() => '');
    await expect.poll(text).toBe('http://127.0.0.1:1/\n');
  });
});
