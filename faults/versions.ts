import { snapshotOfFile } from '../electron/files/projectSnapshot';
import { testProject } from '../electron/project/testing/testProject';
import type { ProjectFile } from '../shared/project/file/projectFile';
import { serializeProject } from '../shared/project/text/serializeProject';

/** Pads a project to the size of a checked article (UTF-16 units). */
const PADDING = 'The harbour cost 40 million crowns, twice the plan. '.repeat(800);

/** A project that says which version it is. */
export function versionProject(version: number): ProjectFile {
  const project = testProject({ title: `Version ${version}` });
  const [claim] = project.claims;
  if (!claim) throw new Error('the test project has a claim');
  return { ...project, claims: [{ ...claim, notes: PADDING }] };
}

/** Its canonical text. */
export function versionText(version: number): string {
  return serializeProject(versionProject(version));
}

/** Which version the bytes are; undefined for what is no whole project. */
export function versionOf(bytes: Uint8Array): number | undefined {
  const snapshot = snapshotOfFile(bytes);
  if (!snapshot.ok) return undefined;
  const [, version] = /^Version (\d+)$/.exec(snapshot.value.project.article.title) ?? [];
  return version === undefined ? undefined : Number(version);
}
