import { version } from '../../../package.json';
import type { Command, ExitCode } from './command';
import { commandHelp, overview } from './describe/help';
import { type CommandName, isCommandName } from './table/commandTable';
import { complain } from './terminal/complain';
import type { Terminal } from './terminal/terminal';

/** Loaded when they are called: what the others need would take most of the time that a short one takes. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  import: async () => (await import('./importCommand')).importCommand,
  show: async () => (await import('./showCommand')).showCommand,
  check: async () => (await import('./checkCommand')).checkCommand,
  annotate: async () => (await import('./annotateCommand')).annotateCommand,
  sources: async () => (await import('./sourcesCommand')).sourcesCommand,
  export: async () => (await import('./exportCommand')).exportCommand,
  serve: async () => (await import('./serveCommand')).serveCommand,
  completion: async () => (await import('./completionCommand')).completionCommand,
  manual: async () => (await import('./manualCommand')).manualCommand,
  help: async () => (await import('./helpCommand')).helpCommand,
};

const CALLED = 'Usage: galley COMMAND …\n“galley help” lists the commands.\n';

/** Does what a command line says. Expected failures are told on `complain` and by the exit code. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') {
    terminal.print(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h') {
    terminal.print(overview(terminal));
    return 0;
  }
  if (!isCommandName(name)) {
    if (name === undefined) {
      const { width, paintComplaint: paint } = terminal;
      terminal.complain(overview({ width, paint }));
    } else {
      complain(terminal, 'red', `There is no command “${name}”.`);
      terminal.complain(CALLED);
    }
    return 2;
  }
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.includes('--help') || options.includes('-h')) {
    terminal.print(commandHelp(name, terminal));
    return 0;
  }
  const command = await COMMANDS[name]();
  return command(rest, terminal);
}
