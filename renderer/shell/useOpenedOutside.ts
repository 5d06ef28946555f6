import { useEffect, useRef } from 'react';
import type { AppError } from '../../shared/ipc/appError';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import type { Host } from '../host/host';

interface Options {
  readonly host: Host;
  /** False until the window can show a project: main keeps the request until somebody listens. */
  readonly ready: boolean;
  /** The handle of the project that is open. */
  readonly current: string | null;
  readonly open: (opened: OpenedProject) => Promise<void>;
  readonly onFailure: (error: AppError) => void;
}

/** Opens the projects that a second start or the system's file manager asks for (Electron only). */
export function useOpenedOutside(options: Options): void {
  const latest = useRef(options);
  latest.current = options;
  const { host, ready } = options;
  useEffect(() => {
    if (!ready) return;
    return host.on('project.opened', ({ handle }) => {
      if (latest.current.current === handle) return;
      void host.call('project.open', { handle }).then((result) => {
        const { open, onFailure } = latest.current;
        if (result.ok) return open(result.value);
        onFailure(result.error);
      });
    });
  }, [host, ready]);
}
