import { spawnSync } from 'node:child_process';
import { sticksHere } from './stickKinds.ts';

const IS_LINUX = process.platform === 'linux';
const IS_ROOT = process.getuid?.() === 0;

/** The tests of the suite that this machine can run. */
export function runnableTests(): string[] {
  const tests = [
    'faults/{kill,races,damage,outside,protected,typing,foreignAddresses,results}.test.ts',
  ];
  // Debian's strace is installed before the first test where that is allowed.
  if (hasStrace() || (IS_LINUX && IS_ROOT))
    tests.push('faults/{systemCalls,powerCut,protectedPdf}.test.ts');
  if (IS_LINUX && IS_ROOT) tests.push('faults/{fullDisk,fullDiskWindow,network,sleepers}.test.ts');
  if (sticksHere().length > 0) tests.push('faults/sticks.test.ts');
  return tests;
}

/** What is missing for the whole suite, in plain words. */
export function missingHere(): string[] {
  return [
    ...(hasStrace() ? [] : ['system calls and power cuts: strace is not installed']),
    ...(IS_LINUX && IS_ROOT
      ? []
      : [
          'full disks, containers and the network: only root on Linux may mount one and take the other away',
        ]),
    ...(sticksHere().length > 0
      ? []
      : [
          'sticks: root on Linux needs exfatprogs and exfat-fuse, dosfstools and fusefat, or ntfs-3g',
        ]),
  ];
}

/** Installs strace where it is missing and packages may be installed without asking anybody. */
export function installStrace(): void {
  if (hasStrace() || !IS_LINUX || !IS_ROOT) return;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'strace'], { stdio: 'ignore' });
  if (!hasStrace()) throw new Error('strace is missing and could not be installed; install it.');
}

function hasStrace(): boolean {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
}
