import { spawn } from 'node:child_process';
import { findProgram } from '../../files/findProgram';

interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/**
 * How to open an address in the default browser here; undefined where there is none to expect. Every user of
 * the machine can read it: no secret may stand in it.
 */
export function browserCommand(
  address: string,
  { env, platform }: Surroundings,
  find: (name: string) => string | undefined,
): Command | undefined {
  if (env.CI) return undefined;
  if (platform === 'darwin') return { file: '/usr/bin/open', args: [address] };
  if (platform === 'win32') {
    // `start` belongs to the shell, which would read meaning into an address; this does not.
    return { file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', address] };
  }
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  const file = find('xdg-open');
  return file === undefined ? undefined : { file, args: [address] };
}

/** Opens the default browser if there is one; never fails and never waits. */
export function openBrowser(address: string): void {
  const command = browserCommand(address, process, findProgram);
  if (command === undefined) return;
  // A browser that this starts may go on writing, and must not end with Galley.
  const child = spawn(command.file, command.args, { detached: true, stdio: 'ignore' });
  const complain = () =>
    console.error('The browser could not be opened: open the address yourself.');
  child.on('error', complain);
  child.on('exit', (code) => {
    if (code !== 0) complain();
  });
  child.unref();
}
