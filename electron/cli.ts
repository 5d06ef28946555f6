import { callersFolder } from './cli/callersFolder';
import { runCli } from './cli/runCli';

// The composition root of the command line.

/** Beyond this, lines are hard to read however wide the window is. */
const WIDEST = 120;

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), {
  folder: callersFolder(),
  width: Math.min(process.stdout.columns || 80, WIDEST),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
