import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../shared/result';
import { askAhead } from './askAhead';
import type { Host } from './host';

/** Answers every call with nothing, and counts them. */
function countingHost() {
  const call = vi.fn(() => Promise.resolve(ok(undefined)));
  return { call, host: askAhead({ call: call as Host['call'], on: () => () => undefined }) };
}

describe('a host that asks ahead', () => {
  it('has asked what the library wants before anybody does, and gives that answer', async () => {
    const { call, host } = countingHost();
    expect(call.mock.calls).toEqual([
      ['app.info', {}],
      ['settings.get', {}],
      ['unsaved.list', {}],
      ['library.list', {}],
    ]);
    expect(await host.call('library.list', {})).toBe(await call.mock.results[3]?.value);
    expect(call).toHaveBeenCalledTimes(4);
  });

  it('asks anew when an answer was used, or was not asked for', async () => {
    const { call, host } = countingHost();
    await host.call('library.list', {});
    await host.call('library.list', {});
    await host.call('project.open', { handle: 'h' });
    expect(call.mock.calls.slice(4)).toEqual([
      ['library.list', {}, undefined],
      ['project.open', { handle: 'h' }, undefined],
    ]);
  });
});
