import { describe, expect, it } from 'vitest';
import { PROGRESS_ORDER, progressWords, statusWords } from './statusWords';

const NONE = {
  unchecked: 0,
  inProgress: 0,
  checked: 0,
  changeNeeded: 0,
  notSettled: 0,
  noCheckNeeded: 0,
};

describe('the progress of a project in words', () => {
  it('counts a claim as checked whatever came of it', () => {
    const byStatus = { ...NONE, checked: 14, changeNeeded: 2, notSettled: 1, unchecked: 10 };
    expect(progressWords(27, byStatus)).toBe('17 of 27 checked');
    expect(statusWords(byStatus)).toBe(
      '14 checked, 2 checked: change needed, 1 checked: not settled, 10 unchecked',
    );
  });

  it('counts neither what is begun nor what needs no check', () => {
    expect(progressWords(5, { ...NONE, inProgress: 3, noCheckNeeded: 2 })).toBe('0 of 5 checked');
  });

  it('says that there are no claims', () => {
    expect(progressWords(0, NONE)).toBe('no claims yet');
  });

  it('has every status once', () => {
    expect([...PROGRESS_ORDER].sort()).toEqual(Object.keys(NONE).sort());
  });
});
