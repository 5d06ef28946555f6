import { callersFolder } from './hosts/callersFolder';
import { onOutputFailure } from './hosts/cli/outputFailure';
import { runCli } from './hosts/cli/runCli';
import { outdatedNode } from './hosts/outdatedNode';

// The composition root of the command line.

/** Beyond this, lines are hard to read however wide the window is. */
const WIDEST = 120;

onOutputFailure(process.stdout, (code) => {
  process.stderr.write(`The output could not be written (${code}).\n`);
  process.exit(2);
});
// Where complaints cannot be written, there is no place left to say so.
onOutputFailure(process.stderr, () => process.exit(2));

const outdated = outdatedNode(process.versions.node);
if (outdated !== undefined) {
  process.stderr.write(outdated);
  process.exit(2);
}

process.exitCode = await runCli(process.argv.slice(2), {
  folder: callersFolder(),
  width: Math.min(process.stdout.columns || 80, WIDEST),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
