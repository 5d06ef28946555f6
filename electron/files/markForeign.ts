import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What a system is asked for, so that tests see it on any system. */
interface System {
  readonly platform: NodeJS.Platform;
  write(path: string, text: string): Promise<void>;
  run(program: string, args: readonly string[]): Promise<void>;
  readonly now: () => Date;
}

const thisSystem: System = {
  platform: process.platform,
  write: (path, text) => writeFile(path, text),
  async run(program, args) {
    await promisify(execFile)(program, [...args]);
  },
  now: () => new Date(),
};

/**
 * Marks a file as one that came from elsewhere, so that the programs it is handed to are as careful with it as with a
 * download: Office opens it in its protected view, macOS asks before it runs anything. Windows keeps the mark in a
 * stream of the file, macOS in an attribute. Linux has no such mark. Throws the system's error, as on a disk that can
 * keep none.
 */
export async function markForeign(path: string, system: System = thisSystem): Promise<void> {
  switch (system.platform) {
    case 'win32':
      // Zone 3 is the internet.
      await system.write(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n');
      return;
    case 'darwin': {
      const seconds = Math.floor(system.now().valueOf() / 1000).toString(16);
      // 0081: made by a program that the person uses, and not looked at yet.
      const mark = `0081;${seconds};Galley;`;
      await system.run('/usr/bin/xattr', ['-w', 'com.apple.quarantine', mark, path]);
      return;
    }
    default:
      return;
  }
}
