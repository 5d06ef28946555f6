import { attempt } from '../files/attempt';
import { versionsBeside } from '../files/replacing/replaceKnown';
import type { SealedFiles } from '../files/sealing/sealedFiles';

/** What was written at the same time as a project and is kept beside it until somebody looks after it, in sentences. */
export async function otherVersions({
  fs,
  path,
}: Pick<SealedFiles, 'fs' | 'path'>): Promise<string[]> {
  const found = await attempt('read', () => versionsBeside(fs, path));
  const names = found.ok ? found.value : [];
  return names.map(
    (name) =>
      `Another program wrote this project at the same time as Galley. Neither version is lost: the other one is beside it, “${name}”. Open it, take over what is missing here, then delete it.`,
  );
}
