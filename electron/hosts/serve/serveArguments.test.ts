import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveArguments } from './serveArguments';

describe('the arguments of serve', () => {
  it('have defaults', () => {
    expect(serveArguments({}, '/here')).toEqual({ ok: true, value: { port: 0, open: true } });
  });

  it('name a library from where one is, a port, and whether to open the browser', () => {
    const values = { library: 'lib', port: '4000', 'no-open': true };
    expect(serveArguments(values, '/here')).toEqual({
      ok: true,
      value: { library: join('/here', 'lib'), port: 4000, open: false },
    });
  });

  it.each([{ port: 'x' }, { port: '65536' }, { port: '-1' }, { library: '' }])(
    'refuses %j',
    (values) => {
      expect(serveArguments(values, '/here').ok).toBe(false);
    },
  );
});
