import { contract } from '../../shared/ipc/contract';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

export function backupHandlers({
  earlierVersions,
}: Services): HandlersOf<'backup.list' | 'backup.read'> {
  return {
    'backup.list': handler(contract['backup.list'], ({ handle }) => earlierVersions.list(handle)),
    'backup.read': handler(contract['backup.read'], ({ handle, id }) =>
      earlierVersions.read(handle, id),
    ),
  };
}
