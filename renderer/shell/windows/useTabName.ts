import { useEffect } from 'react';
import type { Host } from '../../host/host';
import { tabNameOf } from '../../host/serve/projectTabs';
import type { Session } from '../../project/session/session';

/** Names the browser's tab after the project that is written in it, so that other tabs find it. */
export function useTabName(host: Host, session: Session | null): void {
  useEffect(() => {
    if (host.server === undefined) return;
    if (session === null) {
      window.name = '';
      return;
    }
    const name = () => {
      window.name = session.readOnly.get()?.isInUse ? '' : tabNameOf(session.handle);
    };
    name();
    return session.readOnly.subscribe(name);
  }, [host, session]);
}
