import type { Writable } from 'node:stream';
import { errorCode } from '../../../files/fileSystem';

/**
 * Tells of output that could not be written, by the system's error code. A reader that stopped early,
 * as `head` does, has what it wanted: what the command found out still counts.
 */
export function onOutputFailure(stream: Writable, fail: (code: string) => void): void {
  stream.on('error', (error) => {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code !== 'EPIPE') fail(code);
  });
}
