import { describe, expect, it } from 'vitest';
import type { Pass } from '../../../shared/ipc/serve/pass';
import type { Entered } from '../../../shared/ipc/serve/talk';
import { utf8 } from './messages';
import { createServeLink, type LinkState } from './serveLink';
import type { Reply } from './talk';

const pass = (name: string): Pass => ({ id: name, key: name });
const SILENT: Reply = { kind: 'silent', detail: '' };
const STRANGE: Reply = { kind: 'strange', detail: '' };

function says(entered: Entered): Reply {
  return { kind: 'proved', content: utf8(JSON.stringify(entered)) };
}
function admits(session: string): Reply {
  return says({ kind: 'admitted', session: pass(session), lasting: pass('lasting') });
}

/** A window whose server answers the passes that it is shown as a table says. */
async function setUp(table: Record<string, Reply>) {
  const shown: string[] = [];
  const waiting: (() => void)[] = [];
  const holds: { by: string; end: () => void }[] = [];
  const kept: string[] = [];
  const link = createServeLink({
    first: { pass: pass('token'), usedHere: false },
    talkWith:
      ({ id }) =>
      async (path) => {
        shown.push(`${id} ${path}`);
        return table[id] ?? STRANGE;
      },
    hold: (talk, signal) =>
      new Promise((resolve) => {
        const hold = { by: '', end: () => resolve(SILENT) };
        holds.push(hold);
        signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
        void talk('hold', new Uint8Array());
      }),
    keepSession: ({ id }) => kept.push(id),
    after: (_, run) => waiting.push(run),
  });
  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  await settle();
  return {
    link,
    table,
    kept,
    settle,
    holds,
    shown: () => shown.splice(0),
    state: () => link.get().kind,
    /** Lets the time pass until the next try. */
    async again() {
      for (const run of waiting.splice(0)) run();
      await settle();
    },
  };
}

describe('the link to the server', () => {
  it('is there once the pass was shown, and holds one request', async () => {
    const { link, state, holds, kept } = await setUp({ token: admits('one') });
    expect(state()).toBe('proved');
    expect(link.proved()).toBeDefined();
    expect(await link.ready()).toBe(link.proved());
    expect(holds).toHaveLength(1);
    expect(kept).toEqual(['one']);
  });

  it('is lost with the held request; whoever is there then is asked for nothing but a proof', async () => {
    const { link, table, state, holds, shown, settle, again } = await setUp({
      token: admits('one'),
    });
    shown();
    holds[0]?.end();
    await settle();
    expect(state()).toBe('lost');
    expect(link.proved()).toBeUndefined();
    expect(await link.ready()).toBeUndefined();
    await again();
    expect(new Set(shown())).toEqual(new Set(['one /session', 'lasting /session']));
    table.one = admits('one');
    await again();
    expect(state()).toBe('proved');
    expect(holds).toHaveLength(2);
    expect(shown()).toEqual(['one /session', 'one hold']);
  });

  it('is that to the next server of the same library by what lasts, which is never kept', async () => {
    const { table, state, holds, kept, settle, again } = await setUp({ token: admits('one') });
    table.one = SILENT;
    holds[0]?.end();
    await settle();
    // Nobody is there: what lasts is shown to nobody either.
    table.lasting = admits('two');
    await again();
    expect(state()).toBe('lost');
    table.one = STRANGE;
    await again();
    expect(state()).toBe('proved');
    expect(kept).toEqual(['one', 'two']);
  });

  it('is lost where an answer proves nothing, and where it is asked to prove itself and does not', async () => {
    const { link, table, state, holds, settle } = await setUp({ token: admits('one') });
    table.one = admits('one');
    expect(await link.prove()).toBe(true);
    expect(holds).toHaveLength(1);
    link.doubt();
    expect(state()).toBe('lost');
    await settle();
    expect(state()).toBe('proved');
    table.one = STRANGE;
    expect(await link.prove()).toBe(false);
    expect(state()).toBe('lost');
  });

  it.each([
    [says({ kind: 'over', why: 'used' }), { kind: 'over', why: 'used' }],
    [STRANGE, { kind: 'over', why: 'unknown' }],
  ] as [Reply, LinkState][])(
    'ends before it begins where no pass is good: %#',
    async (reply, state) => {
      const { link } = await setUp({ token: reply });
      expect(link.get()).toEqual(state);
      expect(await link.ready()).toBeUndefined();
    },
  );

  it('waits for a server that is not there yet', async () => {
    const { table, state, again } = await setUp({ token: SILENT });
    expect(state()).toBe('entering');
    table.token = admits('one');
    await again();
    expect(state()).toBe('proved');
  });

  it('ends where all sessions were ended, and is not tried again', async () => {
    const { link, table, holds, settle, again, shown } = await setUp({ token: admits('one') });
    table.one = says({ kind: 'over', why: 'reused' });
    holds[0]?.end();
    await settle();
    expect(link.get()).toEqual({ kind: 'over', why: 'reused' });
    shown();
    await again();
    expect(shown()).toEqual([]);
  });
});
