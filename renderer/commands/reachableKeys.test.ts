import { describe, expect, it } from 'vitest';
import { reachableKeys } from './reachableKeys';

describe('the keys of a command', () => {
  it('are all of them in a window of its own', () => {
    expect(reachableKeys(['$mod+n', 'Alt+n'], 'electron')).toEqual(['$mod+n', 'Alt+n']);
  });

  it('are those that a browser does not keep, in its tab', () => {
    expect(reachableKeys(['$mod+n', 'Alt+n'], 'serve')).toEqual(['Alt+n']);
    expect(reachableKeys(['$mod+o'], 'serve')).toEqual(['$mod+o']);
  });
});
