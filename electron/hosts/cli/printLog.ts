import { formatDate } from '../../../shared/dates/formatDate';
import { valueLines } from '../../../shared/project/log/changeWords';
import { currentValues } from '../../../shared/project/log/currentValues';
import { fieldChanges } from '../../../shared/project/log/fieldChanges';
import { logWords, recordNames } from '../../../shared/project/log/logWords';
import type { ProjectFacts } from '../../../shared/project/projectFacts';
import { sourceTitle } from '../../../shared/source/citation';
import { fieldLines } from './terminal/layout';

/** Who changed what and when, oldest first, in lines of `width` characters. */
export function printLog({ project, claims }: ProjectFacts, width: number): string {
  if (project.log.length === 0) return 'Nothing has been logged yet.\n';
  const nameOf = recordNames({ ...project, claims, titleOf: sourceTitle });
  const current = currentValues({ ...project, blocks: project.article.blocks, claims });
  const changesOf = fieldChanges(project.log, current);
  return fieldLines(
    project.log.map((entry) => {
      const { when, who, on } = entry;
      const subject = on === undefined ? undefined : nameOf(on);
      const parts = [logWords(entry, nameOf), subject, who];
      const values = valueLines(entry, changesOf(entry), nameOf);
      const told = parts.filter((part) => part !== undefined).join(' · ');
      return [formatDate(when), [told, ...values.map((value) => `– ${value}`)]];
    }),
    { width },
  );
}
