import { formatDate } from '../../../shared/dates/formatDate';
import { logWords, recordNames } from '../../../shared/project/log/logWords';
import type { ProjectFacts } from '../../../shared/project/projectFacts';
import { sourceTitle } from '../../../shared/source/citation';
import { fieldLines } from './terminal/layout';

/** Who changed what and when, oldest first, in lines of `width` characters. */
export function printLog({ project, claims }: ProjectFacts, width: number): string {
  if (project.log.length === 0) return 'Nothing has been logged yet.\n';
  const nameOf = recordNames({ ...project, claims, titleOf: sourceTitle });
  return fieldLines(
    project.log.map((entry) => {
      const { when, who, on } = entry;
      const subject = on === undefined ? undefined : nameOf(on);
      const parts = [logWords(entry, nameOf), subject, who];
      return [formatDate(when), parts.filter((part) => part !== undefined).join(' · ')];
    }),
    { width },
  );
}
