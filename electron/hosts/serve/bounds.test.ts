import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { start } from './testing/runningServer';
import { askChannel, enterWith } from './testing/testWindow';

/** A stranger who says half a sentence and waits. */
async function dawdle(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'connect');
  socket.write('POST /api/project.save HTTP/1.1\r\nX-Slow: ');
  return socket;
}

it('a crowd of strangers who dawdle ends one by one, and no window waits for them', async () => {
  const { server, origin } = await start();
  const session = await enterWith(server.address);
  const held = new AbortController();
  const isHeld = askChannel(origin, 'window.hold', session, { signal: held.signal }).then(
    () => 'ended',
    () => 'ended by us',
  );
  const crowd: Socket[] = [];
  for (let each = 0; each < 300; each += 1) crowd.push(await dawdle(server.port));
  expect((await askChannel(origin, 'app.info', session)).status).toBe(200);
  await expect.poll(() => crowd.filter(({ destroyed }) => !destroyed).length).toBeLessThan(65);
  held.abort();
  expect(await isHeld).toBe('ended by us');
});

it('a header that is too long, or takes too long, is not waited for', async () => {
  const { server } = await start();
  const slow = await dawdle(server.port);
  const long = await dawdle(server.port);
  const answers: string[] = [];
  long.setEncoding('utf8').on('data', (text: string) => answers.push(text));
  long.write('x'.repeat(9000));
  await once(long, 'close');
  expect(answers.join('')).toMatch(/^HTTP\/1.1 431 /);
  if (!slow.destroyed) await once(slow, 'close');
});
