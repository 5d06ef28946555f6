import type { ProjectFile } from '../file/projectFile';

/** The project as it can be told in version 3: without requests, interests, an archived copy and the draft. */
export function asVersion3(project: ProjectFile): ProjectFile {
  const {
    archiveUrl: _archiveUrl,
    archived: _archived,
    draft: _draft,
    interests: _interests,
    requests: _requests,
    ...article
  } = project.article;
  return { ...project, article, claims: project.claims.map(({ requests: _, ...claim }) => claim) };
}
