import { spawnSync } from 'node:child_process';

/** How a stick is formatted, and the programs that give it to the system where the kernel cannot. */
const KINDS = [
  { name: 'exFAT', format: ['mkfs.exfat'], mount: [['mount.exfat-fuse']] },
  { name: 'FAT', format: ['mkfs.vfat', '-I'], mount: [['fusefat', '-o', 'rw+']] },
  { name: 'NTFS', format: ['mkfs.ntfs', '-F', '-q'], mount: [['ntfs-3g']] },
] as const;
export type StickKind = (typeof KINDS)[number];

const isThere = (program: string) =>
  spawnSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' }).status === 0;

/** The kinds of stick that this machine can make and use. */
export function sticksHere(): StickKind[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  return KINDS.filter(({ format, mount }) => isThere(format[0]) && isThere(mount[0][0]));
}
