import { serveArguments } from '../serve/serveArguments';
import { type Command, wrongUsage } from './command';
import { USAGES } from './usages';

export const serveCommand: Command = {
  ...USAGES.serve,
  async run(argv, terminal) {
    const parsed = serveArguments(argv, terminal.folder);
    if (!parsed.ok) return wrongUsage(terminal, serveCommand, parsed.error);
    const { serve } = await import('../serve/serve');
    return serve(parsed.value, terminal);
  },
};
