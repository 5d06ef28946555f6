import type { Services } from '../services';
import { appHandlers } from './appHandlers';
import { attachmentHandlers } from './attachmentHandlers';
import { backupHandlers } from './backupHandlers';
import { type GuardedHandlers, guardHandlers } from './guardHandlers';
import { importHandlers } from './importHandlers';
import { jobHandlers } from './jobHandlers';
import { libraryHandlers } from './libraryHandlers';
import { projectHandlers } from './projectHandlers';
import { reportHandlers } from './reportHandlers';
import { settingsHandlers } from './settingsHandlers';
import { unsavedHandlers } from './unsavedHandlers';
import { windowHandlers } from './windowHandlers';

/** Everything the window may ask for, in every host. */
export function createHandlers(services: Services): GuardedHandlers {
  return guardHandlers({
    ...appHandlers(services),
    ...settingsHandlers(services),
    ...libraryHandlers(services),
    ...projectHandlers(services),
    ...backupHandlers(services),
    ...unsavedHandlers(services),
    ...windowHandlers(services),
    ...importHandlers(services),
    ...jobHandlers(services),
    ...attachmentHandlers(services),
    ...reportHandlers(services),
  });
}
