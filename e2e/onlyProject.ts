import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The path of the project in a library that has one. */
export async function onlyProject(library: string): Promise<string> {
  const projects = (await readdir(library)).filter((name) => name.endsWith('.galley'));
  expect(projects).toHaveLength(1);
  return join(library, ...projects);
}
