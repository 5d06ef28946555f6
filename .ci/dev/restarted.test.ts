import { spawn } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { createRestarted } from './restarted';

/** Says that it runs, and takes its time to end. */
const SLOW = `
process.on('SIGTERM', () => setTimeout(() => { console.log('end'); process.exit(0); }, 50));
setInterval(() => {}, 1000);
console.log('start');
`;

function program(code: string) {
  const said: string[] = [];
  const ended = vi.fn<(code: number | null) => void>();
  const restarted = createRestarted(() => {
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (text) => said.push(...String(text).trim().split('\n')));
    return child;
  }, ended);
  return { said, ended, ...restarted };
}

describe('a program that is started again', () => {
  it('has ended before it starts anew, and is not missed', async () => {
    const { said, ended, restart, stop } = program(SLOW);
    const runs = (times: number) =>
      vi.waitFor(() => expect(said.filter((each) => each === 'start')).toHaveLength(times), 30_000);
    await restart();
    await runs(1);
    await restart();
    await runs(2);
    await stop();
    expect(said).toEqual(['start', 'end', 'start', 'end']);
    expect(ended).not.toHaveBeenCalled();
  });

  it('that ends by itself is told of, with its exit code', async () => {
    const { ended, restart } = program('process.exit(3)');
    await restart();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledExactlyOnceWith(3), 30_000);
  });
});
