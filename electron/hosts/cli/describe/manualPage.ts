import type { CommandSpec } from '../table/commandSpec';
import { COMMAND_TABLE } from '../table/commandTable';
import { ENVIRONMENT, EXIT_CODES, STANDARD_STREAMS } from '../table/programFacts';
import { wrap } from '../terminal/layout';
import { argumentWords } from './help';
import { optionNames, optionWords, usageParts } from './usage';

/** The manual page `galley(1)`, in the man macros of roff, in UTF-8. */
export function manualPage(version: string): string {
  const commands = Object.entries<CommandSpec>(COMMAND_TABLE);
  return [
    `.TH GALLEY 1 "" "Galley ${version}" "User Commands"`,
    '.SH NAME',
    'galley \\- offline fact-checking of articles',
    '.ad l',
    '.nh',
    '.SH SYNOPSIS',
    ...commands.flatMap(([name, spec], at) => [
      ...(at === 0 ? [] : ['.br']),
      `.B galley ${roff(name)}`,
      ...prose(usageParts(spec).join(' ')),
    ]),
    '.SH DESCRIPTION',
    ...prose(
      'Galley keeps everything that was found out about an article in a project, one file that ends in .galley. These commands make such files, look at them, and write the reports that are handed on. They never go online.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap(([name, spec]) => commandLines(name, spec)),
    '.SH STANDARD INPUT AND OUTPUT',
    ...paragraphs(STANDARD_STREAMS),
    '.SH EXIT STATUS',
    ...tagged(EXIT_CODES),
    '.SH ENVIRONMENT',
    ...tagged(ENVIRONMENT),
    '.SH SEE ALSO',
    'A protected project is an ordinary age file, which',
    '.BR age (1)',
    'opens too.',
    '',
  ].join('\n');
}

function commandLines(
  name: string,
  { summary, description, arguments: places, options, examples }: CommandSpec,
): string[] {
  return [
    `.SS galley ${roff(name)}`,
    `${roff(summary)}.`,
    ...description.flatMap((each) => ['.PP', ...prose(each)]),
    ...tagged(places.map((each) => [each.value, argumentWords(each)])),
    ...tagged(
      Object.entries(options).map(([option, each]) => [
        optionNames(option, each),
        optionWords(each),
      ]),
    ),
    ...examples.flatMap(({ line, does }) => [
      '.PP',
      ...prose(does),
      '.PP',
      '.RS 4',
      '.nf',
      `galley ${roff(line)}`,
      '.fi',
      '.RE',
    ]),
  ];
}

function paragraphs(texts: readonly string[]): string[] {
  return texts.flatMap((text, at) => (at === 0 ? prose(text) : ['.PP', ...prose(text)]));
}

function tagged(fields: readonly (readonly [name: string, words: string])[]): string[] {
  return fields.flatMap(([name, words]) => ['.TP', `.B ${roff(name)}`, ...prose(words)]);
}

/** Lines of a paragraph, short enough for whoever reads the page as it is. */
function prose(text: string): string[] {
  return text === '' ? [] : wrap(text, 60).map(roff);
}

/** Text as roff takes it literally: a hyphen that is typed, no escapes, no macro at the start. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha')
    .replace(/^[.']/, '\\&$&');
}
