import { describe, expect, it } from 'vitest';
import { coloured, paintFor, plain } from './paint';

const terminal = { isTTY: true };
const pipe = {};

describe('colours', () => {
  it.each([
    ['a terminal', terminal, {}, coloured],
    ['a pipe', pipe, {}, plain],
    ['a terminal without abilities', terminal, { TERM: 'dumb' }, plain],
    ['a terminal with NO_COLOR', terminal, { NO_COLOR: '1' }, plain],
    ['a terminal with an empty NO_COLOR', terminal, { NO_COLOR: '' }, coloured],
    ['a pipe with FORCE_COLOR', pipe, { FORCE_COLOR: '1' }, coloured],
    ['a pipe with an empty FORCE_COLOR', pipe, { FORCE_COLOR: '' }, coloured],
    ['a terminal with FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, plain],
    ['both variables', terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, plain],
  ])('%s', (_, stream, env, paint) => {
    expect(paintFor(stream, env)).toBe(paint);
  });

  it('end where the words end', () => {
    expect(coloured('red', 'Not ready:')).toBe('\u001b[31mNot ready:\u001b[39m');
    expect(coloured('red', '')).toBe('');
  });
});
