import { describe, expect, it } from 'vitest';
import { markForeign } from './markForeign';

async function done(platform: NodeJS.Platform): Promise<unknown[]> {
  const calls: unknown[] = [];
  await markForeign('/copies/a b.docx', {
    platform,
    write: async (...call) => void calls.push(call),
    run: async (...call) => void calls.push(call),
    now: () => new Date('2026-11-22T10:00:00.000Z'),
  });
  return calls;
}

describe('a file that other programs are handed', () => {
  it('comes from the internet for Windows', async () => {
    expect(await done('win32')).toEqual([
      ['/copies/a b.docx:Zone.Identifier', '[ZoneTransfer]\r\nZoneId=3\r\n'],
    ]);
  });

  it('is in quarantine on macOS', async () => {
    expect(await done('darwin')).toEqual([
      [
        '/usr/bin/xattr',
        ['-w', 'com.apple.quarantine', '0081;6b02bd20;Galley;', '/copies/a b.docx'],
      ],
    ]);
  });

  it('has no mark on Linux, which knows none', async () => {
    expect(await done('linux')).toEqual([]);
  });
});
