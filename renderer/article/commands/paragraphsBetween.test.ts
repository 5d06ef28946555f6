import { describe, expect, it } from 'vitest';
import { find, stateOf } from '../../project/testing/testProject';
import { paragraphsBetween } from './paragraphsBetween';

describe('the paragraphs between two places', () => {
  const { doc } = stateOf('One line.', 'Two lines.', 'Three.');
  const at = (words: string) => find(stateOf('One line.', 'Two lines.', 'Three.'), words)[0] + 1;
  const between = (from: string, to: string) => {
    const ends = paragraphsBetween(doc, at(from), at(to));
    if (!ends) return null;
    const words = doc.textBetween(
      Math.min(ends.anchor, ends.head),
      Math.max(ends.anchor, ends.head),
      '\n',
    );
    return `${words}${ends.head < ends.anchor ? ' ←' : ''}`;
  };

  it('are whole, in both directions', () => {
    expect(between('line.', 'One')).toBe('One line.');
    expect(between('line.', 'lines')).toBe('One line.\nTwo lines.');
    expect(between('Three', 'lines')).toBe('Two lines.\nThree. ←');
  });

  it('are none between the paragraphs', () => {
    expect(paragraphsBetween(doc, 0, 3)).toBeNull();
  });
});
