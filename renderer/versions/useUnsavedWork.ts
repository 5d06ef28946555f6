import { useEffect, useState } from 'react';
import {
  compareProjects,
  describeComparison,
  type ProjectComparison,
} from '../../shared/project/compare/compareProjects';
import type { Speaker } from '../project/session/createWorkspace';
import type { FileKeeper } from '../project/session/session';
import type { UnsavedState } from '../project/session/workspace';
import { useApp } from '../ui/AppContext';

export interface FoundWork {
  readonly unsaved: UnsavedState;
  /** From what was opened to the unsaved state, in one line. */
  readonly words: string;
}

/** The newest changes that an earlier session left unsaved; one that says nothing new is dropped. */
export function useUnsavedWork(session: FileKeeper & Speaker, settled: number): FoundWork | null {
  const { host } = useApp();
  const [found, setFound] = useState<FoundWork | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      setFound(null);
      // Whoever writes the project may still have these changes open.
      if (session.readOnly.get()?.isInUse) return;
      const { handle } = session;
      const listed = await host.call('unsaved.list', { handle });
      if (!listed.ok) return;
      for (const { id, keptAt } of listed.value.projects) {
        const read = await host.call('unsaved.read', { handle, id });
        if (isGone) return;
        if (!read.ok) {
          const { message } = read.error;
          session.say(message);
          continue;
        }
        const { project } = read.value;
        const comparison = compareProjects(session.present(), project);
        if (!isEmpty(comparison)) {
          setFound({ unsaved: { id, keptAt, project }, words: describeComparison(comparison) });
          return;
        }
        await host.call('unsaved.drop', { of: handle, id });
      }
    };
    if (settled >= 0) void look();
    return () => {
      isGone = true;
    };
  }, [session, host, settled]);
  return found;
}

function isEmpty({ claims, text, other }: ProjectComparison): boolean {
  return (
    claims.added.length + claims.removed.length + claims.changed.length + other.length === 0 &&
    text.blocks.every(({ kind }) => kind === 'same')
  );
}
