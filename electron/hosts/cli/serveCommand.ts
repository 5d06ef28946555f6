import { serveArguments } from '../serve/serveArguments';
import { type Command, wrongUsage } from './command';

export const serveCommand: Command = {
  async run(argv, terminal) {
    const parsed = serveArguments(argv, terminal.folder);
    if (!parsed.ok) return wrongUsage(terminal, 'serve', parsed.error);
    const { serve } = await import('../serve/serve');
    return serve(parsed.value, terminal);
  },
};
