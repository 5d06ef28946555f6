import { useEffect } from 'react';
import { lookAtDisk } from '../project/session/lookAtDisk';
import type { Session } from '../project/session/session';
import { useApp } from '../ui/AppContext';

/** Looks whether the file was changed outside whenever the person comes back to the window. */
export function useDiskChanges(session: Session): void {
  const { host } = useApp();
  useEffect(() => {
    const look = () => void lookAtDisk(session, host);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [session, host]);
}
