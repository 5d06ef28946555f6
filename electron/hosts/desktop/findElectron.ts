import { join } from 'node:path';

/** What `findElectron` needs to know about the machine. */
export interface ElectronProbes {
  /** The folder of the npm package `electron`, or undefined where it is not installed. */
  packageFolder: string | undefined;
  env: Record<string, string | undefined>;
  platform: string;
  /** The text of a file, or undefined where there is none. */
  read(path: string): string | undefined;
  exists(path: string): boolean;
}

/**
 * The path of Electron's executable, or undefined where its runtime is not on this machine, or another version
 * than is pinned.
 *
 * The npm package brings no runtime: it fetches one when it is first imported and writes its place
 * to path.txt. Importing it would start that download, so the same places are looked at here.
 */
export function findElectron(probes: ElectronProbes): string | undefined {
  const { env } = probes;
  const candidates: string[] = [];
  if (env.ELECTRON_EXEC_PATH) candidates.push(env.ELECTRON_EXEC_PATH);
  const recorded = probes.packageFolder && probes.read(join(probes.packageFolder, 'path.txt'));
  const executable = recorded || executableOn(probes.platform);
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    candidates.push(join(env.ELECTRON_OVERRIDE_DIST_PATH, executable));
  }
  if (probes.packageFolder && recorded && isPinned(probes.packageFolder, probes)) {
    candidates.push(join(probes.packageFolder, 'dist', recorded));
  }
  return candidates.find((candidate) => probes.exists(candidate));
}

/** False where the runtime says itself that it is of another version than its package. */
function isPinned(folder: string, { read }: ElectronProbes): boolean {
  const version = read(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  const manifest = read(join(folder, 'package.json'));
  if (version === undefined || manifest === undefined) return true;
  return version === JSON.parse(manifest).version;
}

function executableOn(platform: string): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
