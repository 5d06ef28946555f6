import type { Host } from '../services';

/** The systems as the window knows them; everything else counts as Linux. */
export function platformName(platform: NodeJS.Platform): Host['platform'] {
  switch (platform) {
    case 'darwin':
      return 'mac';
    case 'win32':
      return 'windows';
    default:
      return 'linux';
  }
}
