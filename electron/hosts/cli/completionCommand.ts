import { createCommand } from './command';
import { completionScript } from './describe/completionScript';

export const completionCommand = createCommand(
  'completion',
  async ({ positionals: [name] }, terminal) => {
    terminal.print(completionScript(name));
    return 0;
  },
);
