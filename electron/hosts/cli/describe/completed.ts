import type { CommandSpec, OptionSpec } from '../table/commandSpec';
import { COMMAND_TABLE } from '../table/commandTable';

/** Each command with what the table says of it, for the shells: with `--help`, which goes without saying. */
export function completedCommands(): readonly (readonly [name: string, spec: CommandSpec])[] {
  return Object.entries<CommandSpec>(COMMAND_TABLE).map(([name, spec]) => [
    name,
    { ...spec, options: { ...spec.options, help: HELP } },
  ]);
}

const HELP: OptionSpec = { type: 'boolean', description: 'Say how the command is called.' };

/** What stands before a command. */
export const PROGRAM_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  help: { type: 'boolean', description: 'List the commands.' },
  version: { type: 'boolean', description: 'Print the version.' },
};

/** The words that a value can be, where there is a list of them. */
export function wordsOf({
  kind,
  choices,
}: Pick<CommandSpec['arguments'][number], 'kind' | 'choices'>): readonly string[] | undefined {
  return kind === 'command' ? Object.keys(COMMAND_TABLE) : choices;
}

/** Between single quotes of a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
