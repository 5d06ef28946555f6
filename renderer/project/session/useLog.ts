import { useMemo } from 'react';
import { currentValues } from '../../../shared/project/log/currentValues';
import { type FieldChange, fieldChanges } from '../../../shared/project/log/fieldChanges';
import type { LogEntry } from '../../../shared/project/log/logEntry';
import { type NameOf, recordNames } from '../../../shared/project/log/logWords';
import { sourceTitle } from '../../../shared/source/citation';
import { useStore } from '../model/store';
import { useProject, useSession } from './useSession';

/** Who changed what and when, oldest first, as far as it was saved. */
export function useLog(): readonly LogEntry[] {
  return useStore(useSession().log.store, ({ log }) => log);
}

/** How the records of the open project are called where they are told of. */
export function useRecordNames(): NameOf {
  const claims = useProject((view) => view.claims);
  const sources = useProject((view) => view.sources);
  const tags = useProject((view) => view.tags);
  return useMemo(
    () => recordNames({ claims, sources: sources.values(), tags, titleOf: sourceTitle }),
    [claims, sources, tags],
  );
}

/** What each entry of the log changed, from what to what; undefined of entries that do not say. */
export function useFieldChanges(): (entry: LogEntry) => readonly FieldChange[] | undefined {
  const log = useLog();
  const article = useProject((view) => view.article);
  const blocks = useProject((view) => view.index.blocks);
  const scale = useProject((view) => view.scale);
  const tags = useProject((view) => view.tags);
  const sources = useProject((view) => view.sources);
  const claims = useProject((view) => view.claims);
  return useMemo(() => {
    const known = { article, blocks, scale, tags, sources: [...sources.values()], claims };
    return fieldChanges(log, currentValues(known));
  }, [log, article, blocks, scale, tags, sources, claims]);
}
