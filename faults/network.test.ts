import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { IS_OFFLINE } from './effort';
import { foreignAddresses, NETWORK_CALLS } from './foreignAddresses';
import { beginPart } from './part';

const root = fileURLToPath(new URL('..', import.meta.url));
const VITEST = join(root, 'node_modules/vitest/vitest.mjs');
/** All end-to-end tests where the network alone is looked at; else one in which much is typed. */
const SPECS = IS_OFFLINE ? [] : ['e2e/specs/fields.spec.ts'];
const WHAT = IS_OFFLINE ? 'all end-to-end tests' : 'the tests of fields';
/** All of them, and strace slows them down (ms). */
const TIMEOUT = 60 * 60_000;

/** Runs end-to-end tests of the built app, with what goes before the command; answers what failed. */
async function runWindow(before: readonly string[]): Promise<string> {
  const [command = '', ...args] = [
    ...before,
    process.execPath,
    VITEST,
    ...['run', '--project', 'e2e', '--testTimeout=600000', ...SPECS],
  ];
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const child = spawn(command, args, { cwd: root, env: Object.fromEntries(env) });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (IS_OFFLINE) process.stdout.write(text);
    });
  }
  const [code] = await once(child, 'close');
  return code === 0 ? '' : output;
}

describe('promise 15, nothing leaves the machine', { timeout: TIMEOUT }, () => {
  it('asks for no address but loopback, server, browser and all', async () => {
    const part = beginPart('15 every address asked for');
    const log = join(await testFolder(), 'trace');
    const calls = `trace=${NETWORK_CALLS}`;
    expect(await runWindow(['strace', '-f', '--seccomp-bpf', '-o', log, '-e', calls])).toBe('');
    const trace = await readFile(log, 'utf8');
    // Else the browser and the server were not seen to talk.
    expect(trace).toMatch(/127\.0\.0\.1/);
    const seen = trace.match(/sa_family=AF_INET6?\b/g)?.length ?? 0;
    const foreign = foreignAddresses(trace);
    await part.end({
      galley: `${WHAT}: ${seen.toLocaleString('en')} calls with an address, ${foreign.length} beyond loopback`,
    });
    expect(foreign).toEqual([]);
  });

  it('works where there is no network interface but loopback', async () => {
    const part = beginPart('15 no interface but loopback');
    const alone = 'ip link set lo up && exec "$@"';
    expect(await runWindow(['unshare', '--net', 'sh', '-c', alone, 'sh'])).toBe('');
    await part.end({ galley: `${WHAT}: passed` });
  });
});
