import { runCli } from './hosts/cli/runCli';
import { onOutputFailure } from './hosts/cli/terminal/outputFailure';
import { processTerminal } from './hosts/cli/terminal/processTerminal';

// The composition root of the command line.

onOutputFailure(process.stdout, (code) => {
  process.stderr.write(`The output could not be written (${code}).\n`);
  process.exit(2);
});
// Where complaints cannot be written, there is no place left to say so.
onOutputFailure(process.stderr, () => process.exit(2));

const { end, ...terminal } = processTerminal();
process.exitCode = await runCli(process.argv.slice(2), terminal);
end();
