import { useMemo } from 'react';
import type { ClaimId } from '../../../shared/id';
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

/** Answers what an entry changed, from what to what; undefined of entries that do not say. */
type ChangesOf = (entry: LogEntry) => readonly FieldChange[] | undefined;

/** What each entry of the log changed. */
export function useFieldChanges(): ChangesOf {
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

/** What entries on one claim changed: as long as the project is, no more than this claim is looked at. */
export function useClaimChanges(id: ClaimId): ChangesOf {
  const log = useLog();
  const article = useProject((view) => view.article);
  const scale = useProject((view) => view.scale);
  const tags = useProject((view) => view.tags);
  const claim = useProject((view) => view.byId.get(id));
  return useMemo(() => {
    const known = { article, blocks: [], scale, tags, sources: [], claims: claim ? [claim] : [] };
    return fieldChanges(log, currentValues(known));
  }, [log, article, scale, tags, claim]);
}
