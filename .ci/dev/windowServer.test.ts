import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createWindowServer } from './windowServer';

/** The server of a window of one script, and the messages that its page would hear. */
async function started() {
  const root = await mkdtemp(join(tmpdir(), 'galley-vite-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await writeFile(join(root, 'index.html'), '<script type="module" src="./main.js"></script>');
  await writeFile(join(root, 'main.js'), 'import.meta.hot.accept(); export const words = "old";');
  const server = await createWindowServer({ root, logLevel: 'silent', cacheDir: join(root, 'c') });
  onTestFinished(() => server.close());
  const read = async (path: string) => (await fetch(`${server.address}${path}`)).text();
  const listen = async () => {
    const token = /wsToken = "([^"]+)"/.exec(await read('/@vite/client'))?.[1] ?? '';
    const heard: unknown[] = [];
    const socket = new WebSocket(
      `ws://${new URL(server.address).host}/?token=${token}`,
      'vite-hmr',
    );
    socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data))));
    onTestFinished(() => socket.close());
    await vi.waitFor(() => expect(heard).toContainEqual({ type: 'connected' }), WAITING);
    return heard;
  };
  return { root, server, read, listen };
}

const WAITING = { timeout: 30_000 };

describe('the server of a window that is developed', () => {
  it('gives nothing to who does not know its address', async () => {
    const { server, read } = await started();
    const { origin } = new URL(server.address);
    for (const path of ['/', '/main.js', '/@vite/client', '/elsewhere/main.js']) {
      expect((await fetch(`${origin}${path}`)).status).toBe(404);
    }
    expect(await read('/main.js')).toContain('"old"');
  });

  it('tells its page what to replace, and nothing else is loaded anew', async () => {
    const { root, read, listen } = await started();
    await read('/main.js');
    const heard = await listen();
    await writeFile(join(root, 'main.js'), 'import.meta.hot.accept(); export const words = "new";');
    const change = expect.objectContaining({ type: 'js-update', path: '/main.js' });
    const update = expect.objectContaining({ type: 'update', updates: [change] });
    await vi.waitFor(() => expect(heard).toContainEqual(update), WAITING);
    expect(await read('/main.js')).toContain('"new"');
    expect(heard).not.toContainEqual(expect.objectContaining({ type: 'full-reload' }));
  });

  it('takes its page to where a host that was started again lets it in', async () => {
    const { server, read, listen } = await started();
    const page = await (
      await fetch(`${server.address}/`, { headers: { accept: 'text/html' } })
    ).text();
    const script = /src="(\/@galley[^"]+)"/.exec(page)?.[1] ?? '';
    expect(await read(script)).toContain("'galley:restarted'");
    const heard = await listen();
    server.reload('http://127.0.0.1:4000/?token=t');
    server.reload();
    await vi.waitFor(() => {
      expect(heard).toContainEqual({
        type: 'custom',
        event: 'galley:restarted',
        data: { wayIn: 'http://127.0.0.1:4000/?token=t' },
      });
      expect(heard).toContainEqual({ type: 'full-reload' });
    }, WAITING);
  });
});
