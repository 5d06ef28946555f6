import { developmentServer } from '../developmentServer';

/**
 * Whether developer tools may be opened: while Galley is developed (`npm run dev`), and where they are asked
 * for by `--developer-tools`; in a packaged app never.
 */
export function mayUseDeveloperTools(isPackaged: boolean, argv: readonly string[]): boolean {
  if (isPackaged) return false;
  return developmentServer() !== undefined || argv.includes('--developer-tools');
}
