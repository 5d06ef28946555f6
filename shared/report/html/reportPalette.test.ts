import { describe, expect, it } from 'vitest';
import { HUES } from '../../hue';
import { contrast } from '../desk/accent';
import { DARK_PAPER, DARK_SHADES, LIGHT_PAPER, LIGHT_SHADES } from './reportPalette';

describe('the palette of the report', () => {
  it.each(HUES)('shows %s with a contrast of 4.5 and more on both papers', (hue) => {
    expect(contrast(LIGHT_SHADES[hue], LIGHT_PAPER)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(DARK_SHADES[hue], DARK_PAPER)).toBeGreaterThanOrEqual(4.5);
  });
});
