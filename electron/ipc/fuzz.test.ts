import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { CHANNELS } from '../../shared/ipc/channels';
import { contract } from '../../shared/ipc/contract';
import { testFolder } from '../files/testing/testFolder';
import { testArticle } from '../project/testing/testProject';
import { createServices } from '../services';
import { createHandlers } from './createHandlers';

/** To each of the channels. */
const MESSAGES = 2_000;

/** Names that the contract uses, so that messages come near to what it accepts. */
const KEYS = [
  ...['handle', 'job', 'name', 'text', 'basedOn', 'base64', 'profile', 'format', 'url', 'view'],
  ...['change', 'lines', 'splices', 'article', 'window', 'sha256', 'theme', 'panes'],
  ...['__proto__', 'constructor', 'toString'],
];

const values = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.constantFrom<unknown>('../../etc/passwd', 'a'.repeat(64), '\u0000', -0, Number.NaN, [], {}),
);
const messages = fc.oneof(values, fc.dictionary(fc.constantFrom(...KEYS), values, { maxKeys: 6 }));

describe('messages that make no sense', () => {
  it('are refused on every channel; nothing is changed and nothing is thrown', async () => {
    const folder = await testFolder();
    const services = createServices({
      libraryFolder: join(folder, 'library'),
      dataFolder: join(folder, 'data'),
      host: { kind: 'serve', version: '1', platform: 'linux', readyToClose: vi.fn<() => void>() },
    });
    const handlers = createHandlers(services);
    const made = await handlers['library.create']({ name: 'Harbour', article: testArticle() });
    expect(made.ok).toBe(true);
    await handlers['settings.get']({});
    const before = await everythingIn(folder);
    const complain = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const sample = fc.sample(messages, { numRuns: MESSAGES, seed: 20_261_122 });
    for (const channel of CHANNELS) {
      const { input } = contract[channel];
      const others: unknown[] = [];
      let refused = 0;
      for (const message of sample) {
        // What the contract accepts is no nonsense, and is tested where its channel is.
        if (input.safeParse(message).success) continue;
        const answer = await handlers[channel](message);
        // An assertion for each of a hundred thousand messages would take most of the time.
        if (answer.ok || answer.error.code !== 'invalidInput') others.push(answer);
        else refused += 1;
      }
      expect(others).toEqual([]);
      expect(refused).toBeGreaterThan(MESSAGES / 2);
    }
    expect(complain).not.toHaveBeenCalled();
    expect(await everythingIn(folder)).toEqual(before);
  });
});

async function everythingIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}
