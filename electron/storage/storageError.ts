import type { AppError } from '../../shared/ipc/appError';

/**
 * A failure that is expected and explained. lowdb's adapters can only throw; `ProjectStore` turns it
 * back into a `Result`.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(readonly appError: AppError) {
    super(appError.message);
  }
}
