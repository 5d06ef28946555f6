import { describe, expect, it } from 'vitest';
import { itemsThatFit } from './itemsThatFit';

const places = (widths: number[], room: number) => [...itemsThatFit(widths, room, 2)];

describe('the items that fit', () => {
  it('are all where there is room', () => {
    expect(places([50, 60, 70], 186)).toEqual([0, 1, 2]);
  });

  it('are whole, the first before the others', () => {
    expect(places([50, 60, 70], 185)).toEqual([0, 1]);
    expect(places([50, 60, 70], 30)).toEqual([]);
  });

  it('go on behind one that is too wide', () => {
    expect(places([300, 60, 70], 140)).toEqual([1, 2]);
  });
});
