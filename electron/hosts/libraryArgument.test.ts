import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryArgument } from './libraryArgument';

const here = resolve('/home/checker');

describe('libraryArgument', () => {
  it.each([
    ['--library', 'desk'],
    ['--library=desk'],
    ['.', '--no-sandbox', '--user-data-dir=/tmp/x', '--library', 'desk', 'a.galley'],
  ])('finds the folder', (...argv) => {
    expect(libraryArgument(['electron', ...argv], here)).toBe(resolve(here, 'desk'));
  });

  it.each([[], ['--library'], ['--library='], ['--', '--library=desk'], ['library']])(
    'finds none',
    (...argv) => {
      expect(libraryArgument(['electron', ...argv], here)).toBeUndefined();
    },
  );
});
