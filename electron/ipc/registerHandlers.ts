import type { AppError } from '../../shared/ipc/appError';
import type { Channel, Output } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';
import type { Services } from '../services';
import { appHandlers } from './appHandlers';
import { attachmentHandlers } from './attachmentHandlers';
import { backupHandlers } from './backupHandlers';
import { draftHandlers } from './draftHandlers';
import type { HandlerContext } from './handler';
import { importHandlers } from './importHandlers';
import { jobHandlers } from './jobHandlers';
import { libraryHandlers } from './libraryHandlers';
import { projectHandlers } from './projectHandlers';
import { reportHandlers } from './reportHandlers';
import { settingsHandlers } from './settingsHandlers';

/** One function a channel; takes whatever came over the bridge, never throws. */
export type Handlers = {
  readonly [C in Channel]: (
    input: unknown,
    context?: HandlerContext,
  ) => Promise<Result<Output<C>, AppError>>;
};

/** Everything the window may ask for, in every host. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...settingsHandlers(services),
    ...libraryHandlers(services),
    ...projectHandlers(services),
    ...backupHandlers(services),
    ...draftHandlers(services),
    ...importHandlers(services),
    ...jobHandlers(services),
    ...attachmentHandlers(services),
    ...reportHandlers(services),
  };
}
