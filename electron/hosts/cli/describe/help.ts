import type { CommandSpec } from '../table/commandSpec';
import { COMMAND_TABLE, type CommandName } from '../table/commandTable';
import { EXIT_CODES } from '../table/programFacts';
import { fieldLines, wrap } from '../terminal/layout';
import { type Paint, plain } from '../terminal/paint';
import { optionNames, optionWords, usageParts } from './usage';

interface Page {
  /** Characters in a line. */
  readonly width: number;
  readonly paint?: Paint;
}

/** What `galley help` says: the commands, and where there is more. */
export function overview({ width, paint = plain }: Page): string {
  const commands = Object.entries(COMMAND_TABLE).map(
    ([name, { summary }]) => [name, summary] as const,
  );
  return [
    'Usage: galley COMMAND …\n\n',
    `${paint('bold', 'Commands')}\n`,
    fieldLines(commands, { width, indent: '  ' }),
    '\n',
    paragraph(
      '“galley help COMMAND” explains a command, “galley manual | man -l -” all of them. “-” stands for standard input or output in place of a file.',
      width,
    ),
    `\n${paint('bold', 'Exit codes')}\n`,
    fieldLines(EXIT_CODES, { width, indent: '  ' }),
  ].join('');
}

/** What `galley help COMMAND` and `galley COMMAND --help` say. */
export function commandHelp(name: CommandName, { width, paint = plain }: Page): string {
  const spec: CommandSpec = COMMAND_TABLE[name];
  const { summary, description, examples } = spec;
  const options = Object.entries(spec.options).map(
    ([option, each]) => [optionNames(option, each), optionWords(each)] as const,
  );
  const section = (title: string, text: string) =>
    text === '' ? '' : `\n${paint('bold', title)}\n${text}`;
  return [
    `${summary}.\n`,
    usageLines(name, spec, width),
    ...description.map((each) => `\n${paragraph(each, width)}`),
    section(
      'Arguments',
      spec.arguments
        .map((each) => fieldLines([[each.value, argumentWords(each)]], { width, indent: '  ' }))
        .join(''),
    ),
    section('Options', options.map((each) => optionLines(each, options, width)).join('')),
    section(
      'Examples',
      examples.map(({ line, does }) => `  galley ${line}\n${hanging(does, width, 6)}`).join(''),
    ),
  ].join('');
}

/** `Usage: galley …`, broken between options where it is long. */
export function usageLines(
  name: string,
  spec: Pick<CommandSpec, 'arguments' | 'options'>,
  width: number,
): string {
  const lead = `Usage: galley ${name}`;
  // An option and its value stay together.
  const parts = usageParts(spec).map((part) => part.replaceAll(' ', TIED));
  const lines = wrap(parts.join(' '), width - lead.length - 1);
  const indent = ' '.repeat(lead.length);
  return lines
    .map((line, at) => `${at === 0 ? lead : indent} ${line.replaceAll(TIED, ' ')}`.trimEnd())
    .join('\n')
    .concat('\n');
}

const TIED = '\u00a0';

export function argumentWords({
  description,
  choices,
}: Pick<CommandSpec['arguments'][number], 'description' | 'choices'>): string {
  return choices ? `${description} One of ${choices.join(', ')}.` : description;
}

/** Long names are set above their description, so that one does not push all the others aside. */
const WIDEST_NAME = 24;

function optionLines(
  [names, words]: readonly [names: string, words: string],
  all: readonly (readonly [string, string])[],
  width: number,
): string {
  const column = Math.max(...all.map(([each]) => (each.length > WIDEST_NAME ? 0 : each.length)), 0);
  if (names.length > column) return `  ${names}\n${hanging(words, width, column + 4)}`;
  return fieldLines([[names.padEnd(column), words]], { width, indent: '  ' });
}

function hanging(text: string, width: number, indent: number): string {
  return wrap(text, width - indent)
    .map((line) => `${' '.repeat(indent)}${line}\n`)
    .join('');
}

function paragraph(text: string, width: number): string {
  return wrap(text, width)
    .map((line) => `${line}\n`)
    .join('');
}
