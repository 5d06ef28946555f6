import { useState } from 'react';
import {
  compareProjects,
  describeComparison,
  type ProjectComparison,
} from '../../shared/project/compare/compareProjects';
import type { FileKeeper } from '../project/session/session';
import { useApp } from '../ui/AppContext';

/** What is in the file and what is in the window, compared. */
export type Conflict =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'compared';
      /** From the file to the window. */
      readonly comparison: ProjectComparison;
      /** What each has changed since the last version that both knew, in one line. */
      readonly theirs: string;
      readonly mine: string;
    };

/** Reads the version in the file when it is asked for, and compares it with the window's. */
export function useConflict(file: Pick<FileKeeper, 'handle' | 'present' | 'saved'>): {
  conflict: Conflict;
  compare(): Promise<void>;
} {
  const { host } = useApp();
  const [conflict, setConflict] = useState<Conflict>({ kind: 'closed' });
  const compare = async () => {
    setConflict({ kind: 'reading' });
    const read = await host.call('project.read', { handle: file.handle });
    if (!read.ok) {
      setConflict({ kind: 'failed', message: read.error.message });
      return;
    }
    const mine = file.present();
    const theirs = read.value.project;
    const before = file.saved();
    setConflict({
      kind: 'compared',
      comparison: compareProjects(theirs, mine),
      theirs: describeComparison(compareProjects(before, theirs)),
      mine: describeComparison(compareProjects(before, mine)),
    });
  };
  return { conflict, compare };
}
