import type { RawProject } from './migrations';
import { isRecord, setAside } from './setAside';

/** What an article of version 3 had not. */
const OF_ARTICLE = ['archiveUrl', 'archived', 'draft', 'interests', 'requests'];

/**
 * From version 3 to 4. All that is new may be absent, and is: nobody recorded it. What another program wrote under
 * one of its names is kept under another. Sign-offs stay as they are: what was signed then says itself whether the
 * place of the words was signed.
 */
export function version3to4(project: RawProject): RawProject {
  const { article, claims } = project;
  return {
    ...project,
    ...(isRecord(article) && { article: setAside(article, 3, OF_ARTICLE) }),
    ...(Array.isArray(claims) && {
      claims: claims.map((claim: unknown) => setAside(claim, 3, ['requests'])),
    }),
  };
}
