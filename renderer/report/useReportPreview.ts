import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProjectView } from '../project/derived/projectView';
import type { SaveState } from '../project/saving/autosave';
import { useProject, useSession } from '../project/session/useSession';
import type { ReportChoice } from '../project/session/workspace';
import { useApp } from '../ui/AppContext';
import { requestFor } from './useExport';

export interface ReportPreview {
  /** The report made last, for a frame; `null` before the first. */
  readonly url: string | null;
  /** The file itself, or the same report as a web page. */
  readonly shows: 'file' | 'report';
  /** What the file leaves out, where it is shown. */
  readonly notes: readonly string[];
  /** Which verdicts the public does not get, or which should be looked at before it does. */
  readonly heldBack: readonly string[];
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

/** The report as it is chosen, made when it is first shown and again after the project changed. */
export function useReportPreview({
  profile,
  format,
  pageUrl,
  allowStale,
}: ReportChoice): ReportPreview {
  const session = useSession();
  const { host, settings } = useApp();
  const { deskName, deskLook } = settings;
  const view = useProject(itself);
  const [preview, setPreview] = useState<Omit<ReportPreview, 'retry'>>({
    url: null,
    shows: 'report',
    notes: [],
    heldBack: [],
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
    const { handle } = session;
    const request = requestFor({ profile, format, pageUrl, allowStale });
    const result = await host.call('report.preview', { handle, ...request });
    if (mine !== newest.current) return;
    setPreview((current) => ({
      ...(result.ok ? result.value : current),
      isMaking: false,
      failure: result.ok ? null : result.error.message,
      unsaved: saved.kind === 'saved' ? null : saved,
    }));
  }, [session, host, profile, format, pageUrl, allowStale]);

  // Main reads the desk from the settings, so the report follows from them too.
  const desk = useMemo(() => ({ deskName, deskLook }), [deskName, deskLook]);
  const made = useRef<{ view: ProjectView; pageUrl: string; desk: object } | null>(null);
  useEffect(() => {
    const last = made.current;
    // What is asked for comes at once; what follows from changes and typing waits until they pause.
    const isAskedFor = last === null || (last.view === view && last.pageUrl === pageUrl);
    const timer = setTimeout(
      () => {
        made.current = { view, pageUrl, desk };
        void make();
      },
      isAskedFor ? 0 : QUIET_MS,
    );
    return () => clearTimeout(timer);
  }, [make, view, pageUrl, desk]);

  return { ...preview, retry: () => void make() };
}

function itself(view: ProjectView): ProjectView {
  return view;
}
