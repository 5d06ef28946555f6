import { describe, expect, it } from 'vitest';
import { findPart, partLines } from './findPart';

const PARTS = ['Cover', 'The storm', 'The calm', 'The calm', '1984'].map((title, at) => ({
  id: `part${at}`,
  title,
}));
const idOf = (wanted: string) => {
  const found = findPart(PARTS, wanted);
  return found.ok ? found.value.id : found.error;
};

describe('a part of a document', () => {
  it('is found by its number, its title, or words of its title alone', () => {
    expect(idOf('2')).toBe('part1');
    expect(idOf('the STORM')).toBe('part1');
    expect(idOf('storm')).toBe('part1');
    expect(idOf('1984')).toBe('part4');
  });

  it('is not guessed: the error lists what there is', () => {
    expect(idOf('calm')).toMatch(/^Several .*\n1\. Cover\n2\. The storm\n/);
    expect(idOf('0')).toMatch(/^No part/);
    expect(idOf('rain')).toMatch(/^No part .*“rain”/);
    expect(findPart([], '1')).toEqual({
      ok: false,
      error: 'This document has no parts to choose from.',
    });
  });

  it('is marked in the list when it was read', () => {
    expect(partLines(PARTS, 'part1')[1]).toBe('2. The storm (this one was read)');
  });
});
