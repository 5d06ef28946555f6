import { join } from 'node:path';
import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { PRINT_FAILURES } from './pdfPrinter';

/** What `findChromium` needs to know of the machine. */
export interface ChromiumProbes {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  isProgram(path: string): boolean;
  /** The path of a command that stands in PATH. */
  findProgram(name: string): string | undefined;
}

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];

/** A browser of the Chromium kind: the one GALLEY_CHROMIUM names, or one where they are installed. */
export function findChromium(probes: ChromiumProbes): Result<string, AppError> {
  const named = probes.env.GALLEY_CHROMIUM;
  if (named) {
    // Asked for by name: another browser in its place would hide the mistake.
    const found = probes.isProgram(named) ? named : probes.findProgram(named);
    return found === undefined ? err(PRINT_FAILURES.notThere) : ok(found);
  }
  const found = installed(probes);
  return found === undefined ? err(PRINT_FAILURES.noBrowser) : ok(found);
}

function installed(probes: ChromiumProbes): string | undefined {
  const { env, platform } = probes;
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
    return MAC_APPS.flatMap((app) =>
      folders.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    ).find(probes.isProgram);
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return WINDOWS_PATHS.flatMap((parts) =>
      folders.flatMap((folder) => (folder ? [join(folder, ...parts)] : [])),
    ).find(probes.isProgram);
  }
  return COMMANDS.map((command) => probes.findProgram(command)).find((path) => path !== undefined);
}
