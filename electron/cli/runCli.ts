import { version } from '../../package.json';
import { annotateCommand } from './annotateCommand';
import { checkCommand } from './checkCommand';
import type { Command, ExitCode, Terminal } from './command';
import { exportCommand } from './exportCommand';
import { importCommand } from './importCommand';
import { serveCommand } from './serveCommand';
import { showCommand } from './showCommand';
import { sourcesCommand } from './sourcesCommand';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['import', importCommand],
  ['show', showCommand],
  ['check', checkCommand],
  ['annotate', annotateCommand],
  ['sources', sourcesCommand],
  ['export', exportCommand],
  ['serve', serveCommand],
]);

/** Does what a command line says. Expected failures are told on `complain` and by the exit code. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') {
    terminal.print(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.print(overview());
    return 0;
  }
  const command = COMMANDS.get(name ?? '');
  if (command === undefined) {
    const sentence = name === undefined ? 'Say what to do.' : `There is no command “${name}”.`;
    terminal.complain(`${sentence}\n\n${overview()}`);
    return 2;
  }
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.includes('--help') || options.includes('-h')) {
    terminal.print(`${command.summary}.\nUsage: galley ${command.usage}\n`);
    return 0;
  }
  return command.run(rest, terminal);
}

function overview(): string {
  const names = [...COMMANDS.keys()];
  const column = Math.max(...names.map((name) => name.length));
  const lines = [...COMMANDS].map(
    ([name, { summary, usage }]) =>
      `  ${name.padEnd(column)}  ${summary}\n  ${' '.repeat(column)}  ${usage}\n`,
  );
  return `Usage: galley COMMAND …\n\n${lines.join('')}\nExit codes: 0 done; 1 refused or not ready; 2 wrong usage, or a file that cannot be read or written.\n`;
}
