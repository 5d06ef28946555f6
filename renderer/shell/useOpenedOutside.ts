import { useEffect } from 'react';
import type { Host } from '../host/host';

/**
 * Opens the projects that a second start or the system's file manager asks for (Electron only). Main keeps
 * the first request until the window listens, which it does when it is `ready` to show a project.
 */
export function useOpenedOutside(
  host: Host,
  ready: boolean,
  open: (handle: string) => Promise<void>,
): void {
  useEffect(() => {
    if (!ready) return;
    return host.on('project.opened', ({ handle }) => void open(handle));
  }, [host, ready, open]);
}
