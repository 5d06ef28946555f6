import { serveArguments } from '../serve/serveArguments';
import { createCommand, wrongUsage } from './command';

export const serveCommand = createCommand('serve', async ({ values }, terminal) => {
  const parsed = serveArguments(values, terminal.folder);
  if (!parsed.ok) return wrongUsage(terminal, 'serve', parsed.error);
  const { serve } = await import('../serve/serve');
  return serve(parsed.value, terminal);
});
