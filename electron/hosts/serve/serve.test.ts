import { once } from 'node:events';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { testFolder } from '../../files/testing/testFolder';
import { serve } from './serve';
import { passIn, showPass } from './testing/testWindow';

async function run(port: number) {
  const folder = await testFolder();
  vi.stubEnv('GALLEY_DATA_FOLDER', join(folder, 'data'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await serve(
    { library: join(folder, 'library'), port, open: false },
    { print: (text) => lines.push(text), complain: (text) => complaints.push(text) },
    async () => undefined,
  );
  return { code, lines, complaints };
}

describe('serve', () => {
  it('prints nothing but the address, and answers 0 when it is told to stop', async () => {
    const { code, lines } = await run(0);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    await expect(fetch(lines[0] ?? '')).rejects.toThrow();
    expect(lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{80}\n$/);
  });

  it('answers 2 and says so where the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, lines, complaints } = await run(port);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(complaints).toEqual([`Port ${port} is in use. Choose another, or none.\n`]);
  });
});

describe('a second start for the same library', () => {
  /** Starts it again and again in one folder, until each is told to stop. */
  async function starter() {
    const folder = await testFolder();
    const data = join(folder, 'data');
    vi.stubEnv('GALLEY_DATA_FOLDER', data);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const start = (library = 'library') => {
      const lines: string[] = [];
      const told = Promise.withResolvers<void>();
      const printed = Promise.withResolvers<string>();
      const ended = serve(
        { library: join(folder, library), port: 0, open: false },
        {
          print: (text) => {
            lines.push(text);
            printed.resolve(text.trim());
          },
          complain: () => undefined,
        },
        () => told.promise,
      );
      const stop = async () => {
        told.resolve();
        return ended;
      };
      onTestFinished(async () => {
        await stop();
      });
      return { address: printed.promise, ended, stop };
    };
    const served = async () =>
      (await readdir(data))
        .filter((name) => name.startsWith('served-'))
        .map((name) => join(data, name));
    return { start, served };
  }
  const entered = async (address: string) =>
    (await showPass(new URL(address).origin, passIn(address), { usedHere: true })).kind;

  it('gives another address of the first, and ends', async () => {
    const { start, served } = await starter();
    const first = start();
    const address = await first.address;
    const second = start();
    expect(await second.ended).toBe(0);
    const other = await second.address;
    expect(new URL(other).port).toBe(new URL(address).port);
    expect(other).not.toBe(address);
    // Both let in one browser each, in any order.
    expect([await entered(other), await entered(other)]).toEqual(['admitted', 'over']);
    expect([await entered(address), await entered(address)]).toEqual(['admitted', 'over']);
    const [file = ''] = await served();
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    await first.stop();
    expect(await served()).toEqual([]);
  });

  it('of another library is one of its own', async () => {
    const { start } = await starter();
    const one = new URL(await start().address);
    const other = new URL(await start('other').address);
    expect(other.port).not.toBe(one.port);
  });

  it('starts where the first has ended without a word, or its port is another program’s', async () => {
    const { start, served } = await starter();
    const first = start();
    await first.address;
    const [file = ''] = await served();
    const impostor = createServer((request, response) => {
      response.setHeader('x-galley-proof', String(request.headers['x-galley-proof']));
      response.end();
    }).listen(0, '127.0.0.1');
    await once(impostor, 'listening');
    onTestFinished(() => {
      impostor.close();
    });
    await first.stop();
    const at = impostor.address();
    const port = typeof at === 'object' && at ? at.port : 0;
    await writeFile(file, JSON.stringify({ port, key: 'k'.repeat(43) }));
    const second = start();
    expect(new URL(await second.address).port).not.toBe(String(port));
    expect(await entered(await second.address)).toBe('admitted');
    await second.stop();
    await writeFile(file, 'damaged');
    expect(await entered(await start().address)).toBe('admitted');
  });
});
