import { version } from '../../../package.json';
import type { Command, ExitCode, Terminal } from './command';
import { USAGES } from './usages';

type CommandName = keyof typeof USAGES;

/** Loaded when they are called: what the others need would take most of the time that a short one takes. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  import: async () => (await import('./importCommand')).importCommand,
  show: async () => (await import('./showCommand')).showCommand,
  check: async () => (await import('./checkCommand')).checkCommand,
  annotate: async () => (await import('./annotateCommand')).annotateCommand,
  sources: async () => (await import('./sourcesCommand')).sourcesCommand,
  export: async () => (await import('./exportCommand')).exportCommand,
  serve: async () => (await import('./serveCommand')).serveCommand,
};

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
  if (!isCommandName(name)) {
    const sentence = name === undefined ? 'Say what to do.' : `There is no command “${name}”.`;
    terminal.complain(`${sentence}\n\n${overview()}`);
    return 2;
  }
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.includes('--help') || options.includes('-h')) {
    const { summary, usage } = USAGES[name];
    terminal.print(`${summary}.\nUsage: galley ${usage}\n`);
    return 0;
  }
  const command = await COMMANDS[name]();
  return command.run(rest, terminal);
}

function isCommandName(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(USAGES, name);
}

function overview(): string {
  const names = Object.keys(USAGES);
  const column = Math.max(...names.map((name) => name.length));
  const lines = Object.entries(USAGES).map(
    ([name, { summary, usage }]) =>
      `  ${name.padEnd(column)}  ${summary}\n  ${' '.repeat(column)}  ${usage}\n`,
  );
  return `Usage: galley COMMAND …\n\n${lines.join('')}\nExit codes: 0 done; 1 refused or not ready; 2 wrong usage, or a file that cannot be read or written.\n`;
}
