import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import type { StickKind } from './stickKinds';

const IMAGE_MB = 16;

/** A stick with nothing on it; answers its folder. It is taken out when the test ends. */
export async function plugIn({ format, mount }: StickKind): Promise<string> {
  const folder = await testFolder();
  const [image, stick] = [join(folder, 'image'), join(folder, 'stick')];
  await writeFile(image, Buffer.alloc(IMAGE_MB * 1024 * 1024));
  await mkdir(stick);
  const device = run(['losetup', '-f', '--show', image]).trim();
  onTestFinished(() => {
    spawnSync('umount', ['-l', stick]);
    spawnSync('losetup', ['-d', device]);
  });
  run([...format, device]);
  run([...mount[0], device, stick]);
  return stick;
}

function run([program = '', ...words]: readonly string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
