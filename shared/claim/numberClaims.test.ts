import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../id';
import { numberClaims, type TextSpan } from './numberClaims';

function order(items: Record<string, TextSpan[]>): string[] {
  const numbers = numberClaims(
    Object.entries(items).map(([id, ranges]) => ({ id: id as ClaimId, ranges })),
  );
  expect([...numbers.values()]).toEqual(Object.keys(items).map((_, index) => index + 1));
  return [...numbers.keys()];
}
const span = (start: number, end: number): TextSpan => ({ start, end });

describe('numberClaims', () => {
  it('follows the article, the outer claim before those inside it', () => {
    expect(
      order({
        later: [span(30, 40)],
        inner: [span(5, 9)],
        outer: [span(5, 29)],
        deep: [span(6, 8)],
      }),
    ).toEqual(['outer', 'inner', 'deep', 'later']);
  });

  it('goes by the first place of a claim with several', () => {
    expect(order({ two: [span(50, 60), span(1, 2)], one: [span(10, 20)] })).toEqual(['two', 'one']);
  });

  it('puts claims that stand nowhere last', () => {
    expect(order({ gone: [], here: [span(0, 1)], away: [] })).toEqual(['here', 'away', 'gone']);
  });

  it('does not depend on the order of the input', () => {
    const same = [span(0, 4)];
    expect(order({ b: same, a: same })).toEqual(order({ a: same, b: same }));
  });
});
