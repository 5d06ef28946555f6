import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgressLine } from './progressLine';

const ERASE = '\r\u001b[K';

function line(stream: { isTTY?: boolean } = { isTTY: true }, env = {}) {
  const written: string[] = [];
  const progress = createProgressLine(
    { ...stream, write: (text: string) => written.push(text) },
    env,
  );
  return { written, ...progress };
}

describe('the line that tells of progress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says what long work is about, and how far it is', () => {
    const { written, show, clear } = line();
    show('Reading the article', 0);
    show('Reading the article', 0.256);
    vi.runAllTimers();
    show('Reading the article', 0.999);
    clear();
    expect(written).toEqual([
      `${ERASE}Reading the article … 25 %`,
      `${ERASE}Reading the article … 99 %`,
      ERASE,
    ]);
  });

  it('says nothing of short work', () => {
    const { written, show, clear } = line();
    show('Writing the report');
    clear();
    vi.runAllTimers();
    expect(written).toEqual([]);
  });

  it.each([
    ['a pipe', {}, {}],
    ['a terminal that cannot go back', { isTTY: true }, { TERM: 'dumb' }],
  ])('writes nothing to %s', (_, stream, env) => {
    const { written, show, clear } = line(stream, env);
    show('Writing the report');
    vi.runAllTimers();
    clear();
    expect(written).toEqual([]);
  });
});
