import { describe, expect, it } from 'vitest';
import type { Status } from '../../../shared/claim/status';
import { statusMarks } from './statusMarks';

const texts = (statuses: readonly Status[], room = 60) =>
  statusMarks(statuses, room).map(({ glyph, count }) => `${glyph}${count ?? ''}`);

describe('the marks beside a line', () => {
  it('are none where no claim ends', () => {
    expect(texts([])).toEqual([]);
  });

  it('say the status of its claim', () => {
    expect(statusMarks(['checked'], 60)).toEqual([{ status: 'checked', glyph: '✓' }]);
  });

  it('stand apart, what asks for attention first, and are counted where they are the same', () => {
    expect(texts(['checked', 'unchecked', 'checked', 'changeNeeded'])).toEqual(['△', '○', '✓2']);
  });

  it('count together what there is no room for', () => {
    const all: Status[] = ['checked', 'checked', 'unchecked', 'changeNeeded', 'notSettled'];
    expect(texts(all, 80)).toEqual(['△', '?', '○', '✓2']);
    expect(texts(all, 60)).toEqual(['△', '?', '+3']);
    expect(texts(all, 40)).toEqual(['△', '+4']);
    expect(texts(all, 20)).toEqual(['5']);
    expect(texts(['checked'], 5)).toEqual(['✓']);
  });
});
