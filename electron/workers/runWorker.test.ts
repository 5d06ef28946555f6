import { describe, expect, it } from 'vitest';
import { runWorker } from './runWorker';

const urlOf = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const FOREVER = urlOf('for (;;);');

describe('a worker', () => {
  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const end = runWorker({
      url: FOREVER,
      data: undefined,
      signal: controller.signal,
      receive: () => undefined,
    });
    controller.abort();
    expect(await end).toEqual({ kind: 'cancelled' });
  });

  it('is broken where it ends without a word', async () => {
    const url = urlOf('process.exit(1)');
    expect(await runWorker({ url, data: undefined, receive: () => undefined })).toEqual({
      kind: 'broken',
    });
  });
});
