/** Text in a colour can be read from this contrast on (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;
const HEX = /^#[0-9a-f]{6}$/;
const WHITE = '#ffffff';

/** What a desk's own colour has to be, for a person. */
export const ACCENT_RULE =
  'A colour is # and six hexadecimal digits, such as #7a1f5c, and dark enough to be read on white (a contrast of 4.5).';

/** Whether reports can be written in this colour: `#rrggbb` in small letters, readable on white. */
export function isAccent(colour: string): boolean {
  return HEX.test(colour) && contrast(colour, WHITE) >= LEAST_CONTRAST;
}

/** The colour, so much lighter that it can be read on dark paper. */
export function accentOn(paper: string, colour: string): string {
  for (let white = 0; white < 1; white += 0.05) {
    const shade = mixWithWhite(colour, white);
    if (contrast(shade, paper) >= LEAST_CONTRAST) return shade;
  }
  return WHITE;
}

/** WCAG 2.2, contrast ratio. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixWithWhite(colour: string, white: number): string {
  const parts = partsOf(colour).map((part) => Math.round(part + (255 - part) * white));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
