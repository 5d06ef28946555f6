import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';

/** The bytes of a file or a piece of text in base64; a file may have gone since it was chosen. */
export function readBase64(blob: Blob): Promise<Result<string, AppError>> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const url = String(reader.result);
      resolve(ok(url.slice(url.indexOf(',') + 1)));
    });
    reader.addEventListener('error', () =>
      resolve(
        err({
          code: 'ioError',
          message:
            'The file cannot be read: it may have been moved, or is a folder. Nothing was changed. Choose it again.',
          ...(reader.error ? { detail: reader.error.name } : {}),
        }),
      ),
    );
    reader.readAsDataURL(blob);
  });
}
