import { describe, expect, it } from 'vitest';
import { readCommandLine } from './readCommandLine';

const SPEC = {
  arguments: [
    { value: 'PROJECT', kind: 'project', description: '' },
    { value: 'SHELL', kind: 'text', choices: ['bash', 'zsh'], isOptional: true, description: '' },
  ],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT',
      kind: 'file',
      isRequired: true,
      description: '',
    },
    to: {
      type: 'string',
      value: 'FORMAT',
      kind: 'text',
      choices: ['pdf', 'csv'],
      default: 'pdf',
      description: '',
    },
    add: { type: 'string', value: 'FILE', kind: 'file', description: '' },
    force: { type: 'boolean', description: '' },
  },
} as const;

const read = (...argv: string[]) => readCommandLine(argv, SPEC);

describe('a command line', () => {
  it('is read as the table says', () => {
    const line = read('a.galley', 'zsh', '-o', '-', '--to=csv', '--force');
    if (!line.ok) throw new Error(line.error);
    const { values, positionals } = line.value;
    // Their types say that these are there, and which words they can be.
    const [project, shell]: readonly [string, 'bash' | 'zsh' | undefined] = positionals;
    const to: 'pdf' | 'csv' = values.to;
    const output: string = values.output;
    expect([project, shell, to, output, values.force]).toEqual([
      'a.galley',
      'zsh',
      'csv',
      '-',
      true,
    ]);
  });

  it('has defaults, and lacks what is not there', () => {
    expect(read('a.galley', '-o', 'b')).toMatchObject({
      ok: true,
      value: { values: { to: 'pdf', output: 'b' }, positionals: ['a.galley'] },
    });
  });

  it('takes what follows “--” as arguments', () => {
    expect(read('-o', 'b', '--', '-odd.galley')).toMatchObject({
      ok: true,
      value: { positionals: ['-odd.galley'] },
    });
  });

  it.each([
    [['-o', 'b'], 'Name one PROJECT and one SHELL.'],
    [['a', 'zsh', 'c', '-o', 'b'], 'Name one PROJECT and one SHELL.'],
    [['a', 'fish', '-o', 'b'], 'SHELL takes bash, zsh.'],
    [['a'], 'Say where to write, with -o.'],
    [['a', '-o', 'b', '--to', 'gif'], '--to takes pdf, csv.'],
    [['-', '-o', 'b', '--add', '-'], 'Only one of the files can come from standard input.'],
  ])('is refused, and why: %j', (argv, sentence) => {
    expect(read(...argv)).toEqual({ ok: false, error: sentence });
  });

  it.each([[['a', '-o']], [['a', '-o', 'b', '--fore']], [['a', '-o', 'b', '--force=1']]])(
    'is refused in the words of Node where it is none: %j',
    (argv) => {
      expect(read(...argv)).toMatchObject({ ok: false, error: expect.stringMatching(/^\w.*'/) });
    },
  );
});
