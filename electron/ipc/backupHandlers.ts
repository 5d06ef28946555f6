import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function backupHandlers({ earlierVersions }: Services): HandlersOf<'backup'> {
  return {
    'backup.list': ({ handle }) => earlierVersions.list(handle),
    'backup.read': ({ handle, id }) => earlierVersions.read(handle, id),
  };
}
