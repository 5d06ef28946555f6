import { createCommand, wrongUsage } from './command';
import { commandHelp, overview } from './describe/help';
import { isCommandName } from './table/commandTable';

export const helpCommand = createCommand('help', async ({ positionals: [name] }, terminal) => {
  if (name !== undefined && !isCommandName(name)) {
    return wrongUsage(terminal, 'help', `There is no command “${name}”.`);
  }
  terminal.print(name === undefined ? overview(terminal) : commandHelp(name, terminal));
  return 0;
});
