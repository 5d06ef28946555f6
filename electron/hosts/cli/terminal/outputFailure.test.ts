import { Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { systemError } from '../../../files/testing/faultyFileSystem';
import { onOutputFailure } from './outputFailure';

async function failing(error: Error): Promise<string[]> {
  const failures: string[] = [];
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(error) });
  onOutputFailure(stream, (code) => failures.push(code));
  const heard = vi.fn<(error: Error) => void>();
  stream.on('error', heard);
  stream.write('a line\n');
  await expect.poll(() => heard).toHaveBeenCalled();
  return failures;
}

describe('output that does not arrive', () => {
  it('is no failure where the reader has stopped reading: the exit code stands', async () => {
    expect(await failing(systemError('EPIPE'))).toEqual([]);
  });

  it('is a failure where the disk refuses it', async () => {
    expect(await failing(systemError('ENOSPC'))).toEqual(['ENOSPC']);
  });
});
