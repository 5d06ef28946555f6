import { describe, expect, it } from 'vitest';
import type { CommandSpec } from '../table/commandSpec';
import { COMMAND_TABLE, type CommandName, isCommandName } from '../table/commandTable';
import { readCommandLine } from '../table/readCommandLine';
import { commandHelp, overview } from './help';

const names = Object.keys(COMMAND_TABLE).filter(isCommandName);

describe('the list of commands', () => {
  it('fits a terminal, and has a line for each', () => {
    const text = overview({ width: 80 });
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const name of names) expect(text).toMatch(new RegExp(`^  ${name} +[A-Z]`, 'm'));
  });
});

describe.each(names)('the help of %s', (name: CommandName) => {
  const spec: CommandSpec = COMMAND_TABLE[name];

  it('tells of every argument and option, and fits a terminal', () => {
    const text = commandHelp(name, { width: 80 });
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const { value, description } of spec.arguments) {
      expect(text).toContain(value);
      expect(flat(text)).toContain(description);
    }
    for (const [option, { description }] of Object.entries(spec.options)) {
      expect(text).toContain(`--${option}`);
      expect(flat(text)).toContain(description);
    }
  });

  it('has examples that are right', () => {
    for (const { line } of spec.examples) {
      const [first, ...words] = line.split(/ [|<>] /, 1)[0]?.split(' ') ?? [];
      expect(first).toBe(name);
      expect(readCommandLine(words, spec)).toMatchObject({ ok: true });
    }
  });

  it('is written in sentences', () => {
    const sentences = [
      ...spec.description,
      ...spec.arguments.map(({ description }) => description),
      ...Object.values(spec.options).map(({ description }) => description),
      ...spec.examples.map(({ does }) => does),
    ];
    expect(sentences.filter((each) => !/^[A-Z].*\.$/.test(each))).toEqual([]);
    expect(spec.summary).toMatch(/^[A-Z].*[^.]$/);
  });
});

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
