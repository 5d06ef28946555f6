import { formatDate } from '../../dates/formatDate';
import { logWords, recordNames } from '../../project/log/logWords';
import { disclosureOf } from '../desk/allowance';
import type { Desk } from '../desk/desk';
import type { Proof } from '../report';

/**
 * What a report says of the project's hash. It is that of the state the report was made from: the project
 * notes the export in its log afterwards, and has another one from then on.
 */
export const PROJECT_HASH_LABEL = 'SHA-256 of the project before this export was noted in it';

/** Hashes and the record of changes, as far as the profile has them; undefined if it has none. */
export function proof(desk: Desk): Proof | undefined {
  const { allowance, article, context, log, tags } = desk;
  const nameOf = recordNames({
    claims: desk.marked,
    sources: [...desk.sources.values()],
    tags,
    titleOf: (source) =>
      disclosureOf(source, allowance) === 'full' ? source.csl.title : undefined,
  });
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
    log: log.map((entry) => {
      const { when, who, on, previous } = entry;
      const subject = on && nameOf(on);
      return {
        when: formatDate(when),
        what: logWords(entry, nameOf),
        ...(who && { who }),
        ...(subject && { on: subject }),
        ...(previous && { previous }),
      };
    }),
  };
  const isEmpty = Object.keys(made).length === 1 && made.log.length === 0;
  return isEmpty ? undefined : made;
}
