import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HUES } from '../shared/hue.ts';

type Rgb = readonly [number, number, number];
type Palette = ReadonlyMap<string, string>;

const css = readFileSync(new URL('../renderer/ui/theme.css', import.meta.url), 'utf8');
const light = declarations(':root {');
const THEMES: readonly [string, Palette][] = [
  ['light', light],
  ['dark', new Map([...light, ...declarations("[data-theme='dark'] {")])],
];

/** What says that something is settled, wants a look, is wrong, or is chosen. */
const MEANINGS = ['ok', 'warn', 'bad', 'pick-line'];
const TEXTS = ['ink', 'soft', ...MEANINGS, ...HUES.map((hue) => `hue-${hue}`)];

/** Whole dichromats, in linear sRGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe.for(THEMES)('the %s palette', ([, palette]) => {
  const colour = (name: string) => linear(palette.get(name) ?? '');

  it.for(Object.entries(EYES))('tells its meanings apart with %s', ([, eye]) => {
    for (const [one, other] of pairs(MEANINGS)) {
      const distance = apart(seen(colour(one), eye), seen(colour(other), eye));
      expect(distance, `${one} and ${other}`).toBeGreaterThan(0.055);
    }
  });

  it('has no two hues that look alike in a square of 8 pixels', () => {
    for (const [one, other] of pairs(HUES)) {
      const distance = apart(colour(`hue-${one}`), colour(`hue-${other}`));
      expect(distance, `${one} and ${other}`).toBeGreaterThan(0.08);
    }
  });

  it('can be read on paper and on the desk (WCAG AA)', () => {
    for (const ground of ['paper', 'desk', 'raised']) {
      for (const text of TEXTS) {
        const ratio = contrast(colour(text), colour(ground));
        expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(colour('on-primary'), colour('primary'))).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['pick', 'notice']) {
      for (const text of ['ink', 'soft']) {
        const ratio = contrast(colour(text), colour(ground));
        expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('shows the focus and what is chosen on every ground (WCAG 1.4.11)', () => {
    for (const ground of ['paper', 'desk', 'raised']) {
      for (const line of ['focus', 'pick-line']) {
        expect(contrast(colour(line), colour(ground)), `${line} on ${ground}`).toBeGreaterThan(3);
      }
    }
  });
});

function declarations(selector: string): Palette {
  const [block = ''] = css.slice(css.indexOf(selector)).split('}');
  const found = block.matchAll(/--([\w-]+): (#(?:[\da-f]{6}|[\da-f]{3}));/g);
  return new Map([...found].map(([, name = '', code = '']) => [name, code]));
}

function linear(code: string): Rgb {
  const digits = code.length === 4 ? code.replace(/[\da-f]/g, '$&$&') : code;
  const channel = (at: number) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen([r, g, b]: Rgb, eye: readonly [Rgb, Rgb, Rgb]): Rgb {
  const channel = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [channel(eye[0]), channel(eye[1]), channel(eye[2])];
}

/** How far apart two colours look: the distance in Oklab, in which black and white are 1 apart. */
function apart(one: Rgb, other: Rgb): number {
  const [l, a, b] = oklab(one);
  const [m, c, d] = oklab(other);
  return Math.hypot(l - m, a - c, b - d);
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function contrast(one: Rgb, other: Rgb): number {
  const light = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  return Math.max(light(one) / light(other), light(other) / light(one));
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, place) => items.slice(place + 1).map((other): [T, T] => [one, other]));
}

describe('what the rooms of the window name', () => {
  it('is a property that some sheet or component sets', () => {
    const files = globSync('renderer/**/*.{css,ts,tsx}').map((path) => readFileSync(path, 'utf8'));
    const named = files.flatMap((text) => [...text.matchAll(/var\((--[a-z-]+[a-z])\)/g)]);
    const set = files.flatMap((text) => [...text.matchAll(/(--[a-z-]+)['"]?\]?:/g)]);
    // Set by the popovers of react-aria-components.
    const known = new Set([...set.map(([, name]) => name), '--trigger-width']);
    expect(known.size).toBeGreaterThan(30);
    expect([...new Set(named.map(([, name]) => name))].filter((name) => !known.has(name))).toEqual(
      [],
    );
  });
});
