import { describe, expect, it } from 'vitest';
import { testArticle } from '../../project/testing/testProject';
import { start } from './testing/runningServer';
import { askChannel, enterWith, passIn, showPass } from './testing/testWindow';

interface Answered {
  readonly ok: boolean;
  readonly value: { readonly handle: string; readonly isInUse?: boolean };
}

describe('another tab of the same person', () => {
  it('is let in by an address of its own, once, and the first stays in', async () => {
    const { server, origin, told } = await start();
    const first = await enterWith(server.address);
    const address = `${origin}${server.newEntry()}`;
    const second = await enterWith(address);
    expect(second.key).not.toBe(first.key);
    for (const session of [first, second]) {
      expect(await askChannel(origin, 'app.info', session)).toMatchObject({ status: 200 });
    }
    // The same address again lets nobody in, and is taken for a theft like any other.
    expect(await showPass(origin, passIn(address))).toEqual({ kind: 'over', why: 'reused' });
    expect(told).toHaveLength(1);
  });

  it('writes its own project: what one tab has, the other may read, until it goes', async () => {
    const { server, origin } = await start();
    const passes = {
      a: await enterWith(server.address),
      b: await enterWith(origin + server.newEntry()),
    };
    const ask = async (window: 'a' | 'b', channel: string, body: object) => {
      const asked = { window, body: JSON.stringify(body) };
      const { said } = await askChannel(origin, channel, passes[window], asked);
      return said as Answered;
    };
    const make = (window: 'a' | 'b', name: string) =>
      ask(window, 'library.create', { name, article: testArticle() });
    const [ferry, bridge] = [await make('a', 'Ferry'), await make('b', 'Bridge')];
    const open = (window: 'a' | 'b', { value }: Answered) =>
      ask(window, 'project.open', { handle: value.handle });
    expect(await open('a', bridge)).toMatchObject({ value: { isInUse: true } });
    expect(await open('b', ferry)).toMatchObject({ value: { isInUse: true } });
    await ask('b', 'window.leave', {});
    expect(await open('a', bridge)).not.toHaveProperty('value.isInUse');
    expect(await open('b', ferry)).toMatchObject({ value: { isInUse: true } });
  });
});
