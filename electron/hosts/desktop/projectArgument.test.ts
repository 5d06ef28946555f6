import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectArgument } from './projectArgument';

const here = resolve('/home/checker');

describe('projectArgument', () => {
  it.each([
    { argv: ['galley'], path: undefined },
    { argv: ['/opt/galley', 'a.galley'], path: resolve(here, 'a.galley') },
    { argv: ['/opt/galley', resolve('/srv/B.GALLEY')], path: resolve('/srv/B.GALLEY') },
    { argv: ['electron', '.', 'c.galley'], path: resolve(here, 'c.galley') },
    {
      argv: ['galley', '--allow-file-access', '--original-process-start-time=1', 'd.galley'],
      path: resolve(here, 'd.galley'),
    },
    { argv: ['galley', 'e.galley', 'f.galley'], path: resolve(here, 'e.galley') },
  ])('finds the project in $argv', ({ argv, path }) => {
    expect(projectArgument(argv, here)).toBe(path);
  });

  it('never takes a switch for a file', () => {
    expect(projectArgument(['galley', '--load=x.galley'], here)).toBeUndefined();
    expect(projectArgument(['galley', '-x.galley'], here)).toBeUndefined();
  });

  it('takes what follows -- for a file, even when it looks like a switch', () => {
    expect(projectArgument(['galley', '--', '-x.galley'], here)).toBe(resolve(here, '-x.galley'));
  });

  it('takes neither other files nor names that no system has', () => {
    expect(projectArgument(['galley', 'notes.txt', 'galley'], here)).toBeUndefined();
    expect(projectArgument(['galley', 'a\0.galley'], here)).toBeUndefined();
  });

  it('does not take the program itself for a project', () => {
    expect(projectArgument(['/opt/my.galley'], here)).toBeUndefined();
  });
});
