import { formatDate } from '../formatDate';
import type { ProjectFacts } from '../project/projectFacts';
import type { Allowance } from './allowance';
import { disclosureOf } from './allowance';
import type { Proof } from './report';
import type { ReportContext } from './reportModel';

/** Hashes and the record of changes, as far as the profile has them; undefined if it has none. */
export function proof(
  facts: ProjectFacts,
  allowance: Allowance,
  context: ReportContext,
): Proof | undefined {
  const { article, log } = facts.project;
  const made: Proof = {
    ...(allowance.articleHash && context.articleSha256
      ? { articleSha256: context.articleSha256 }
      : {}),
    ...(allowance.projectHash && context.projectSha256
      ? { projectSha256: context.projectSha256 }
      : {}),
    ...(allowance.fileNames && article.original
      ? {
          original: {
            name: article.original.name,
            mediaType: article.original.mediaType,
            bytes: article.original.bytes,
            sha256: article.original.sha256,
          },
        }
      : {}),
    log: allowance.log
      ? log.map(({ when, who, what, on, previous }) => {
          const subject = on && subjectOf(on, facts, allowance);
          return {
            when: formatDate(when),
            what,
            ...(who && { who }),
            ...(subject && { on: subject }),
            ...(previous && { previous }),
          };
        })
      : [],
  };
  const isEmpty = Object.keys(made).length === 1 && made.log.length === 0;
  return isEmpty ? undefined : made;
}

/** What a log entry is about, without its id: "claim 8", "source: Audit report". */
function subjectOf(id: string, { claims, project }: ProjectFacts, allowance: Allowance) {
  const claim = claims.find((derived) => derived.claim.id === id);
  if (claim) return `claim ${claim.number}`;
  const source = project.sources.find((candidate) => candidate.id === id);
  if (source) {
    const title = disclosureOf(source, allowance) === 'full' && source.csl.title;
    return title ? `source: ${title}` : 'a source';
  }
  const tag = project.tags.find((candidate) => candidate.id === id);
  return tag ? `tag: ${tag.label}` : undefined;
}
