import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveArguments } from './serveArguments';

describe('the arguments of serve', () => {
  it('have defaults', () => {
    expect(serveArguments([], '/here')).toEqual({ ok: true, value: { port: 0, open: true } });
  });

  it('name a library from where one is, a port, and whether to open the browser', () => {
    const argv = ['--library', 'lib', '--port', '4000', '--no-open'];
    expect(serveArguments(argv, '/here')).toEqual({
      ok: true,
      value: { library: join('/here', 'lib'), port: 4000, open: false },
    });
  });

  it.each([
    [['--port', 'x']],
    [['--port', '65536']],
    [['--port=-1']],
    [['--library=']],
    [['--unknown']],
    [['folder']],
  ])('refuses %j', (argv) => {
    expect(serveArguments(argv, '/here').ok).toBe(false);
  });
});
