import { serveArguments } from '../serve/serveArguments';
import { type Command, wrongUsage } from './command';

export const serveCommand: Command = {
  summary: 'Run Galley in a browser on this machine',
  usage: 'serve [--library DIR] [--port N] [--no-open]',
  async run(argv, terminal) {
    const parsed = serveArguments(argv, terminal.folder);
    if (!parsed.ok) return wrongUsage(terminal, serveCommand, parsed.error);
    const { serve } = await import('../serve');
    return serve(parsed.value, terminal);
  },
};
