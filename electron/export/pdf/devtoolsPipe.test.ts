import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openDevtoolsPipe } from './devtoolsPipe';

function pipes() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const pipe = openDevtoolsPipe(toBrowser, fromBrowser);
  const answer = (message: unknown) => fromBrowser.write(`${JSON.stringify(message)}\0`);
  return { toBrowser, fromBrowser, pipe, answer };
}

describe('the DevTools pipe', () => {
  it('gives each question its own answer, whatever the order and wherever the bytes are cut', async () => {
    const { pipe, fromBrowser, toBrowser } = pipes();
    const first = pipe.send('A.one', { text: 'é' });
    const second = pipe.send('B.two', {}, 's1');
    expect(String(toBrowser.read())).toBe(
      '{"id":1,"method":"A.one","params":{"text":"é"}}\0{"id":2,"method":"B.two","params":{},"sessionId":"s1"}\0',
    );
    const bytes = Buffer.from(
      '{"method":"An.event"}\0{"id":2,"result":{"is":"zwei é"}}\0{"id":1,"result":{}}\0',
    );
    for (const byte of bytes) fromBrowser.write(Buffer.from([byte]));
    await expect(second).resolves.toEqual({ is: 'zwei é' });
    await expect(first).resolves.toEqual({});
  });

  it('rejects what the browser refuses', async () => {
    const { pipe, answer } = pipes();
    const asked = pipe.send('A.wrong');
    answer({ id: 1, error: { code: -32601, message: 'not found' } });
    await expect(asked).rejects.toThrow('not found');
  });

  it('rejects everything that still waits, and all that comes later, when the browser goes', async () => {
    const { pipe, fromBrowser } = pipes();
    const asked = pipe.send('A.slow');
    fromBrowser.destroy(new Error('EPIPE'));
    await expect(asked).rejects.toThrow('gone');
    await expect(pipe.send('A.late')).rejects.toThrow('gone');
  });
});
