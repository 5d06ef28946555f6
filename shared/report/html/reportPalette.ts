import type { Hue } from '../../hue';

/** Shades for text and lines on the report's white paper; each has a contrast of 4.5 and more. */
export const LIGHT_SHADES: Readonly<Record<Hue, string>> = {
  red: '#b3261e',
  orange: '#b14a0c',
  amber: '#9a5b00',
  gold: '#80640f',
  olive: '#5f7020',
  green: '#2c7a46',
  teal: '#127680',
  blue: '#2a72b8',
  indigo: '#4a55b8',
  violet: '#7a45b0',
  magenta: '#b02a72',
  grey: '#6b665e',
};

/** Shades on dark paper, with the same contrast. */
export const DARK_SHADES: Readonly<Record<Hue, string>> = {
  red: '#ff8a80',
  orange: '#ffa36b',
  amber: '#f0b04d',
  gold: '#d6bd66',
  olive: '#bccb6a',
  green: '#7fd49a',
  teal: '#5fd0d8',
  blue: '#76b9ff',
  indigo: '#98a3ff',
  violet: '#c79bff',
  magenta: '#ff8cc4',
  grey: '#a8a196',
};

export const LIGHT_PAPER = '#ffffff';
export const DARK_PAPER = '#1d1c19';

/** A class for each hue that sets `--c`, in both themes. */
export function hueRules(shades: Readonly<Record<Hue, string>>): string {
  return Object.entries(shades)
    .map(([hue, shade]) => `.h-${hue}{--c:${shade}}`)
    .join('');
}
