import { describe, expect, it } from 'vitest';
import { callersFolder } from './callersFolder';

describe('the folder that relative paths start from', () => {
  it('is where the person ran npm', () => {
    const env = { npm_lifecycle_event: 'galley', INIT_CWD: '/where/i/am' };
    expect(callersFolder(env, '/project')).toBe('/where/i/am');
  });

  it('is the current one without npm, and in other scripts', () => {
    expect(callersFolder({}, '/here')).toBe('/here');
    const env = { npm_lifecycle_event: 'test', INIT_CWD: '/project' };
    expect(callersFolder(env, '/here')).toBe('/here');
  });
});
