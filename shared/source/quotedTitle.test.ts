import { describe, expect, it } from 'vitest';
import { quotedTitle } from './quotedTitle';

describe('quotedTitle', () => {
  it.each([
    ['Who owns the wall?', '“Who owns the wall?”'],
    ['The “free” port', '“The ‘free’ port”'],
    ['"Free" port of the "north"', '“‘Free’ port of the ‘north’”'],
    ['He said “they said ‘no’ to it”', '“He said ‘they said “no” to it’”'],
    ['“It’s the mayor’s port”', '“‘It’s the mayor’s port’”'],
    ['The port’s ‘free’ zone', '“The port’s ‘free’ zone”'],
    ['The “mayors’ own” port', '“The ‘mayors’ own’ port”'],
    ['Die „Welt“ von gestern', '“Die „Welt“ von gestern”'],
    ['Le « monde »', '“Le « monde »”'],
  ])('sets %s as %s', (title, quoted) => {
    expect(quotedTitle(title)).toBe(quoted);
  });
});
