import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from './findChromium';

function find(
  platform: NodeJS.Platform,
  programs: readonly string[],
  { env = {}, commands = {} }: { env?: NodeJS.ProcessEnv; commands?: Record<string, string> } = {},
) {
  return findChromium({
    env,
    platform,
    isProgram: (path) => programs.includes(path),
    findProgram: (name) => commands[name],
  });
}

describe('findChromium', () => {
  it('takes the browser that is named, by path or as a command, and no other in its place', () => {
    const env = { GALLEY_CHROMIUM: '/opt/mine' };
    const commands = { chromium: '/usr/bin/chromium', mine: '/usr/bin/mine' };
    expect(find('linux', ['/opt/mine'], { env, commands })).toEqual({
      ok: true,
      value: '/opt/mine',
    });
    expect(find('linux', [], { env: { GALLEY_CHROMIUM: 'mine' }, commands })).toMatchObject({
      value: '/usr/bin/mine',
    });
    expect(find('linux', [], { env, commands })).toMatchObject({
      ok: false,
      error: { code: 'unavailable', message: expect.stringContaining('GALLEY_CHROMIUM') },
    });
  });

  it('looks where each system keeps its programs', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find('darwin', [chrome])).toMatchObject({ value: chrome });
    const own = '/Users/n/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(find('darwin', [own], { env: { HOME: '/Users/n' } })).toMatchObject({ value: own });
    const edge = join('C:\\x86', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    expect(find('win32', [edge], { env: { 'ProgramFiles(x86)': 'C:\\x86' } })).toMatchObject({
      value: edge,
    });
    expect(
      find('linux', [], { commands: { 'google-chrome': '/usr/bin/google-chrome' } }),
    ).toMatchObject({ value: '/usr/bin/google-chrome' });
  });

  it('says what to do where there is none', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(find(platform, [])).toMatchObject({
        ok: false,
        error: { code: 'unavailable', message: expect.stringMatching(/Install one.*web page/) },
      });
    }
  });
});
