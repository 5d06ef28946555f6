import { readFile } from 'node:fs/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import writeFileAtomic from 'write-file-atomic';

/** What saves: Galley's own way of saving, and two peers that do the same work. */
export const TOOLS = ['galley', 'lowdb', 'write-file-atomic'] as const;
export type Tool = (typeof TOOLS)[number];

/** Makes a save visible on the disk; resolves when the tool says that it is. */
export type Save = (version: number) => Promise<void>;

/** Opens a project file with a tool. */
export async function openWith(tool: Tool, path: string): Promise<Save> {
  switch (tool) {
    case 'galley': {
      // Loaded for itself alone: it would take longer than all else of a peer's process.
      const { openWithGalley } = await import('./openWithGalley');
      return openWithGalley(path);
    }
    case 'lowdb': {
      const textOf = await versionsOf(path);
      const low = new Low<unknown>(new JSONFile(path), null);
      await low.read();
      return async (version) => {
        low.data = JSON.parse(textOf(version));
        await low.write();
      };
    }
    case 'write-file-atomic': {
      const textOf = await versionsOf(path);
      return (version) => writeFileAtomic(path, textOf(version));
    }
  }
}

/** The texts of all versions of the project in a file, which differ in their titles. */
async function versionsOf(path: string): Promise<(version: number) => string> {
  const text = await readFile(path, 'utf8');
  return (version) => text.replaceAll(/"Version \d+"/g, `"Version ${version}"`);
}
