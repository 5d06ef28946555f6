import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseProject } from '../shared/project/file/parseProject';
import type { ProjectFile } from '../shared/project/file/projectFile';
import { arbitraryProject } from '../shared/project/testing/arbitraryProject';

/** Always the same, so that figures of two runs can be compared. */
const SEED = 20170223;

/** The sample project and `count` random ones. */
export function projectsToWrite(count: number): ProjectFile[] {
  const text = readFileSync(new URL('../resources/sample.galley', import.meta.url), 'utf8');
  const sample = parseProject(text);
  if (sample.kind !== 'project') throw new Error('The sample project does not open');
  return [sample.project, ...fc.sample(arbitraryProject(), { numRuns: count, seed: SEED })];
}
