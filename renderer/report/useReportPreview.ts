import { useCallback, useEffect, useRef, useState } from 'react';
import type { Profile } from '../../shared/report/profiles';
import type { SaveState } from '../project/autosave';
import type { ProjectView } from '../project/projectView';
import { useProject, useSession } from '../project/useSession';
import { useApp } from '../ui/AppContext';

export interface ReportPreview {
  /** The report made last, for a frame; `null` before the first. */
  readonly url: string | null;
  readonly isMaking: boolean;
  /** Why the last one could not be made. */
  readonly failure: string | null;
  /** Why it does not show the last changes; the report is of the project as last saved. */
  readonly unsaved: Exclude<SaveState, { kind: 'saved' }> | null;
  /** Tries again. */
  retry(): void;
}

/** How long after the last change the report is made again (ms). */
const QUIET_MS = 700;

/** The report for a profile, made when it is first shown and again after the project changed. */
export function useReportPreview(profile: Profile): ReportPreview {
  const session = useSession();
  const { host } = useApp();
  const view = useProject(itself);
  const [preview, setPreview] = useState<Omit<ReportPreview, 'retry'>>({
    url: null,
    isMaking: true,
    failure: null,
    unsaved: null,
  });
  const newest = useRef(0);
  const make = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setPreview((current) => ({ ...current, isMaking: true }));
    const saved = await session.save.flush();
    const result = await host.call('report.preview', { handle: session.handle, profile });
    if (mine !== newest.current) return;
    setPreview((current) => ({
      url: result.ok ? result.value.url : current.url,
      isMaking: false,
      failure: result.ok ? null : result.error.message,
      unsaved: saved.kind === 'saved' ? null : saved,
    }));
  }, [session, host, profile]);

  const made = useRef<ProjectView | null>(null);
  useEffect(() => {
    // What is asked for comes at once; what follows from changes waits until they pause.
    const isAskedFor = made.current === null || made.current === view;
    const timer = setTimeout(
      () => {
        made.current = view;
        void make();
      },
      isAskedFor ? 0 : QUIET_MS,
    );
    return () => clearTimeout(timer);
  }, [make, view]);

  return { ...preview, retry: () => void make() };
}

function itself(view: ProjectView): ProjectView {
  return view;
}
