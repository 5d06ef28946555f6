import { version } from '../../../package.json';
import { type Command, wrongUsage } from './command';
import { manualPage } from './describe/manualPage';
import { COMMAND_TABLE } from './table/commandTable';
import { readCommandLine } from './table/readCommandLine';

export const manualCommand: Command = {
  async run(argv, terminal) {
    const parsed = readCommandLine(argv, COMMAND_TABLE.manual);
    if (!parsed.ok) return wrongUsage(terminal, 'manual', parsed.error);
    terminal.print(manualPage(version));
    return 0;
  },
};
