import { describe, expect, it } from 'vitest';
import { countStances } from './countStances';

describe('countStances', () => {
  it('counts those that occur, in the order of the stances', () => {
    expect(
      countStances([{ stance: 'context' }, { stance: 'refutes' }, { stance: 'context' }]),
    ).toEqual([
      { stance: 'refutes', count: 1 },
      { stance: 'context', count: 2 },
    ]);
  });

  it('is empty without evidence', () => {
    expect(countStances([])).toEqual([]);
  });
});
