import { useState } from 'react';
import {
  compareProjects,
  describeComparison,
  type ProjectComparison,
} from '../../shared/project/compare/compareProjects';
import type { FileKeeper } from '../project/session/session';
import { useApp } from '../ui/AppContext';

/** What is in the file and what is in the window, compared. */
export type ChangedOutside =
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
export function useChangedOutside(file: Pick<FileKeeper, 'handle' | 'present' | 'saved'>): {
  change: ChangedOutside;
  compare(): Promise<void>;
} {
  const { host } = useApp();
  const [change, setChange] = useState<ChangedOutside>({ kind: 'closed' });
  const compare = async () => {
    setChange({ kind: 'reading' });
    const read = await host.call('project.read', { handle: file.handle });
    if (!read.ok) {
      setChange({ kind: 'failed', message: read.error.message });
      return;
    }
    const mine = file.present();
    const theirs = read.value.project;
    const before = file.saved();
    setChange({
      kind: 'compared',
      comparison: compareProjects(theirs, mine),
      theirs: describeComparison(compareProjects(before, theirs)),
      mine: describeComparison(compareProjects(before, mine)),
    });
  };
  return { change, compare };
}
