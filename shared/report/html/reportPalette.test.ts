import { describe, expect, it } from 'vitest';
import { HUES } from '../../hue';
import { DARK_PAPER, DARK_SHADES, LIGHT_PAPER, LIGHT_SHADES } from './reportPalette';

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the palette of the report', () => {
  it.each(HUES)('shows %s with a contrast of 4.5 and more on both papers', (hue) => {
    expect(contrast(LIGHT_SHADES[hue], LIGHT_PAPER)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(DARK_SHADES[hue], DARK_PAPER)).toBeGreaterThanOrEqual(4.5);
  });
});
