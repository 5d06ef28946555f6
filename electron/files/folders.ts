import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { errorCode } from './fileSystem';

interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

function surroundings(): Surroundings {
  return { env: process.env, home: homedir(), platform: process.platform };
}

/** Where new projects go unless told otherwise: `Documents/Galley`, as the system calls Documents. */
export function defaultLibraryFolder(at: Surroundings = surroundings()): string {
  return join(documentsFolder(at), 'Galley');
}

/**
 * Where settings, handles and view states are kept, the same for every host. `GALLEY_DATA_FOLDER`
 * overrides it.
 */
export function defaultDataFolder(at: Surroundings = surroundings()): string {
  const { env, home, platform } = at;
  if (env.GALLEY_DATA_FOLDER) return env.GALLEY_DATA_FOLDER;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Galley', 'data');
  if (platform === 'win32') {
    return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Galley', 'data');
  }
  return join(absolute(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'galley');
}

function documentsFolder({ env, home, platform }: Surroundings): string {
  const fallback = join(home, 'Documents');
  if (platform === 'darwin' || platform === 'win32') return fallback;
  return absolute(env.XDG_DOCUMENTS_DIR) ?? userDirectory(env, home) ?? fallback;
}

/** What `xdg-user-dirs` wrote down: the folder has another name in other languages. */
function userDirectory(env: NodeJS.ProcessEnv, home: string): string | undefined {
  const config = absolute(env.XDG_CONFIG_HOME) ?? join(home, '.config');
  let text: string;
  try {
    text = readFileSync(join(config, 'user-dirs.dirs'), 'utf8');
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
  const path = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text)?.[1];
  // The home folder itself is how that file says "none".
  if (path === undefined || path === '$HOME' || path === '$HOME/') return undefined;
  return absolute(path.replace(/^\$HOME(?=\/)/, home));
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
