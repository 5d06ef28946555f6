import { type FileSystem, nodeFileSystem } from '../electron/files/fileSystem';

/**
 * The real file system, with which the process stops just before two files take each other's names for the nth time, as
 * Ctrl+Z or a closed laptop would stop it. It goes on when somebody continues it.
 */
export function sleepingFileSystem(nth: number): FileSystem {
  let count = 0;
  return {
    ...nodeFileSystem,
    exchange(one, other) {
      count += 1;
      if (count === nth) process.kill(process.pid, 'SIGSTOP');
      return nodeFileSystem.exchange(one, other);
    },
  };
}
