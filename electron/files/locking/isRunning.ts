import { errorCode } from '../fileSystem';

/** Whether there is a process of this number on this computer. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, and is there.
    return errorCode(error) === 'EPERM';
  }
}
