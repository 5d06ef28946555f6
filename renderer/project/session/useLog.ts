import { useMemo } from 'react';
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
