import { describe, expect, it } from 'vitest';
import { complain } from './complain';
import { coloured, plain } from './paint';

function complained(complaintWidth: number, paintComplaint = plain, first = 'a.galley:') {
  const said: string[] = [];
  const terminal = { complaintWidth, paintComplaint, complain: (text: string) => said.push(text) };
  complain(terminal, 'red', first, 'This file is not there: it may have been moved.');
  return said.join('');
}

describe('a complaint', () => {
  it('is one line where a program reads it', () => {
    expect(complained(Number.POSITIVE_INFINITY)).toBe(
      'a.galley: This file is not there: it may have been moved.\n',
    );
  });

  it('is broken between words where a person does, its first words painted', () => {
    expect(complained(40, coloured)).toBe(
      '\u001b[31ma.galley:\u001b[39m This file is not there: it may\nhave been moved.\n',
    );
  });

  it('does not steer the terminal by the name of a file', () => {
    expect(complained(80, plain, 'a\u001b[2J:')).toMatch(/^a\[U\+001B\]\[2J: This/);
  });

  it('is painted to the end of the line where its first words need more than one', () => {
    const name = `${'long '.repeat(10)}name:`;
    expect(complained(30, coloured, name)).toContain(
      `\u001b[31m${'long '.repeat(5)}long\u001b[39m\nlong `,
    );
  });
});
