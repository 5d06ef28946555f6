import type { AppError } from '../../shared/ipc/appError';

/** Why nothing can be read or written without the passphrase. */
export const PROTECTED: AppError = {
  code: 'protected',
  message:
    'This project is protected with a passphrase, and locked. Nothing was changed. Open it with its passphrase.',
};

/**
 * A failure that is expected and explained, thrown by what touches the disk, and by lowdb's adapters, which can
 * only throw. `attempt` makes a `Result` of it; the rooms above hand on nothing else.
 */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';

  constructor(readonly appError: AppError) {
    super(appError.message);
  }
}
