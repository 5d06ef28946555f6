import { version } from '../../../package.json';
import { createCommand } from './command';
import { manualPage } from './describe/manualPage';

export const manualCommand = createCommand('manual', async (_line, terminal) => {
  terminal.print(manualPage(version));
  return 0;
});
