import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { serve } from './serve';
import { testFolder } from './storage/testFolder';

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
    expect(lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+\n$/);
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
