import { currentValues } from '../../../shared/project/log/currentValues';
import { fieldChanges } from '../../../shared/project/log/fieldChanges';
import type { ProjectFacts } from '../../../shared/project/projectFacts';

/**
 * The log for machines: each entry as it stands in the file, with `changes` in addition where it says what changed:
 * of each field what it was (`from`) and what it became (`to`), either absent where there was nothing. What nobody
 * can tell any more says `unknown: true` in place of `to`.
 */
export function describeLog({ project, claims }: Pick<ProjectFacts, 'project' | 'claims'>) {
  const current = currentValues({ ...project, blocks: project.article.blocks, claims });
  const changesOf = fieldChanges(project.log, current);
  return project.log.map((entry) => {
    const changes = changesOf(entry)?.map(({ field, part, text, length, became, isKnown }) => ({
      field,
      part,
      from: text,
      length,
      to: became,
      ...(isKnown ? {} : { unknown: true }),
    }));
    return { ...entry, ...(changes && { changes }) };
  });
}
