import { signedHash } from '../../claim/signOff';
import type { ClaimId } from '../../id';
import type { ProjectFile } from '../file/projectFile';
import { deriveProject } from '../projectFacts';

/** The project as if those who signed claims off, and somebody `others`, had signed them as they stand. */
export function signOffAll(
  project: ProjectFile,
  others: ReadonlySet<ClaimId> = new Set(),
): ProjectFile {
  const facts = deriveProject(project);
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  const ground = { sources, scale: project.scale };
  const claims = project.claims.map((claim) => {
    const signed =
      claim.signedOff ??
      (others.has(claim.id) ? { by: 'T. Stone', at: claim.modified } : undefined);
    if (!signed) return claim;
    return { ...claim, signedOff: { ...signed, sha256: signedHash(claim, ground, facts) } };
  });
  return { ...project, claims };
}
