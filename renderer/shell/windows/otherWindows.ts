import type { WindowRole } from '../../../shared/ipc/windowContract';
import type { Host } from '../../host/host';
import type { OtherWindows } from '../driveWindow';

/** The other windows, as a window of this role reaches them; undefined where windows are a browser's tabs. */
export function otherWindows(host: Host, role: WindowRole | undefined): OtherWindows | undefined {
  return (
    role && {
      own: role.kind === 'project' ? role.handle : null,
      openProject: async (handle, notices = []) => {
        await host.call('window.openProject', { handle, notices: [...notices] });
      },
      showLibrary: async (how) => {
        await host.call('window.showLibrary', how);
      },
    }
  );
}
