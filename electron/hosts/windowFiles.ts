import { createStaticFiles, type StaticFiles } from '../files/staticFiles';
import { developmentServer } from './developmentServer';

/** The files of the window as they were built into a folder, or as they are being developed. */
export async function windowFiles(
  folder: string,
  host: 'electron' | 'serve',
): Promise<StaticFiles> {
  const server = developmentServer();
  if (!import.meta.env.DEV || server === undefined) return createStaticFiles(folder);
  const { createDevelopmentFiles } = await import('./developmentFiles');
  return createDevelopmentFiles(server, host);
}
