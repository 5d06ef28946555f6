import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../oneLine';
import { quoted } from './html/html';
import { escapeMarkdown } from './markdown/escapeMarkdown';
import { spacedMarkdown } from './markdown/spacedMarkdown';

// What stands in a project can be anything, and is written by threads that somebody waits for.

const RUN = 1_000_000;

describe('text that is nothing but', () => {
  it.each([
    ['spaces', 'a', ' ', 'b'],
    ['other spaces', 'a', '\u00a0', 'b'],
    ['number signs', '', '#', ' a'],
    ['number signs at its end', 'a ', '#', ''],
    ['points', 'a', '.', 'b'],
    ['amounts', '', '$', 'a'],
    ['backslashes', '', '\\', 'a'],
    ['references', '', '&', 'a'],
    ['at signs', 'a', '@', 'a'],
  ])('%s is written at a cost that is linear', (_, before, sign, after) => {
    const text = before + sign.repeat(RUN) + after;
    const began = process.cpuUsage();
    for (const write of [oneLine, quoted, escapeMarkdown, spacedMarkdown])
      expect(typeof write(text)).toBe('string');
    // What is quadratic takes half an hour.
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(120);
  });
});

it('one line is what the obvious expression makes', () => {
  const text = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\v', 'a', '\u00a0', '\u2028') });
  const obvious = (each: string) => each.replace(/\s*[\n\t\v\u2028]\s*/g, ' ');
  fc.assert(fc.property(text, (each) => oneLine(each) === obvious(each)));
});
