import { type Command, wrongUsage } from './command';
import { commandHelp, overview } from './describe/help';
import { COMMAND_TABLE, isCommandName } from './table/commandTable';
import { readCommandLine } from './table/readCommandLine';

export const helpCommand: Command = {
  async run(argv, terminal) {
    const parsed = readCommandLine(argv, COMMAND_TABLE.help);
    if (!parsed.ok) return wrongUsage(terminal, 'help', parsed.error);
    const [name] = parsed.value.positionals;
    if (name !== undefined && !isCommandName(name)) {
      return wrongUsage(terminal, 'help', `There is no command “${name}”.`);
    }
    terminal.print(name === undefined ? overview(terminal) : commandHelp(name, terminal));
    return 0;
  },
};
