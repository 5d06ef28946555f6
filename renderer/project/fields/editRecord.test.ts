import { describe, expect, it } from 'vitest';
import { editPart, editRecord, filled } from './editRecord';

interface Card {
  readonly name: string;
  readonly note?: string;
}

describe('editRecord', () => {
  it('answers the same object when nothing is different', () => {
    const card: Card = { name: 'a' };
    expect(editRecord(card, { name: 'a' })).toBe(card);
    expect(editRecord(card, { note: undefined })).toBe(card);
  });

  it('takes away the keys without a value', () => {
    const card: Card = { name: 'a', note: 'b' };
    expect(editRecord(card, { note: undefined })).toEqual({ name: 'a' });
    expect(Object.keys(editRecord(card, { note: undefined }))).toEqual(['name']);
  });
});

describe('editPart', () => {
  it('begins with the first key and ends with the last', () => {
    expect(editPart<{ page?: string }>(undefined, { page: '4' })).toEqual({ page: '4' });
    expect(editPart<{ page?: string }>({ page: '4' }, { page: undefined })).toBeUndefined();
  });
});

describe('filled', () => {
  it('takes blank text for nothing and leaves other text as it is', () => {
    expect(filled(' \n')).toBeUndefined();
    expect(filled(' a ')).toBe(' a ');
  });
});
