import { type Command, wrongUsage } from './command';
import { completionScript } from './describe/completionScript';
import { COMMAND_TABLE } from './table/commandTable';
import { readCommandLine } from './table/readCommandLine';

export const completionCommand: Command = {
  async run(argv, terminal) {
    const parsed = readCommandLine(argv, COMMAND_TABLE.completion);
    if (!parsed.ok) return wrongUsage(terminal, 'completion', parsed.error);
    terminal.print(completionScript(parsed.value.positionals[0]));
    return 0;
  },
};
