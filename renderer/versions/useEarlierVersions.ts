import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/ipc/appError';
import type { Backup } from '../../shared/ipc/contract';
import {
  compareProjects,
  describeComparison,
  type ProjectComparison,
} from '../../shared/project/compare/compareProjects';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import type { Host } from '../host/host';

/** An earlier version; what it holds is read after the list is there. */
export interface EarlierVersion extends Backup {
  readonly content:
    | { readonly kind: 'reading' }
    | { readonly kind: 'failed'; readonly error: AppError }
    | {
        readonly kind: 'read';
        readonly project: ProjectFile;
        readonly notices: readonly string[];
        /** From that version to what is open now. */
        readonly comparison: ProjectComparison;
        readonly words: string;
      };
}

export type EarlierVersionsList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'listed'; readonly versions: readonly EarlierVersion[] };

/** The versions kept of a project, newest first, each compared with `now` one after the other. */
export function useEarlierVersions(
  host: Host,
  handle: string,
  now: ProjectFile,
): EarlierVersionsList {
  const [list, setList] = useState<EarlierVersionsList>({ kind: 'loading' });
  useEffect(() => {
    let isGone = false;
    const read = async ({ id }: Backup): Promise<EarlierVersion['content']> => {
      const version = await host.call('backup.read', { handle, id });
      if (!version.ok) return { kind: 'failed', error: version.error };
      const { project, notices } = version.value;
      const comparison = compareProjects(project, now);
      const words = describeComparison(comparison);
      return { kind: 'read', project, notices, comparison, words };
    };
    const load = async () => {
      const listed = await host.call('backup.list', { handle });
      if (isGone) return;
      if (!listed.ok) {
        setList({ kind: 'failed', error: listed.error });
        return;
      }
      const { backups } = listed.value;
      const versions = backups.map((backup) => ({ ...backup, content: READING }));
      setList({ kind: 'listed', versions });
      for (const backup of backups) {
        const content = await read(backup);
        if (isGone) return;
        setList((shown) => withContent(shown, backup.id, content));
      }
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [host, handle, now]);
  return list;
}

const READING = { kind: 'reading' } as const;

function withContent(
  list: EarlierVersionsList,
  id: string,
  content: EarlierVersion['content'],
): EarlierVersionsList {
  if (list.kind !== 'listed') return list;
  return {
    ...list,
    versions: list.versions.map((version) =>
      version.id === id ? { ...version, content } : version,
    ),
  };
}
