import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import type { FileSystem } from '../files/fileSystem';
import { writeExport } from '../files/writeExport';
import type { Dialogs } from './dialogs';
import type { Download, Downloads } from './downloads';

export const NOTHING_WRITTEN: AppError = { code: 'cancelled', message: 'Nothing was written.' };

/** Where a file went: to a path that the person chose, or to an address from which the browser takes it once. */
type Went =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'download'; readonly name: string; readonly url: string };

interface Ways {
  readonly dialogs: Dialogs | undefined;
  readonly downloads: Pick<Downloads, 'put'>;
  readonly fileSystem: FileSystem;
}

/** Hands a file over; `kind` names its kind in the system's dialog. */
export async function deliver(
  file: Download & { readonly kind: string; readonly extension: string },
  { dialogs, downloads, fileSystem }: Ways,
): Promise<Result<Went, AppError>> {
  const { name, mediaType, bytes, kind, extension } = file;
  if (dialogs === undefined) {
    const id = downloads.put({ name, mediaType, bytes });
    return ok({ kind: 'download', name, url: `/download/${id}` });
  }
  const path = await dialogs.chooseSaveTarget(name, [{ name: kind, extensions: [extension] }]);
  if (path === undefined) return err(NOTHING_WRITTEN);
  const written = await writeExport(fileSystem, path, bytes);
  return written.ok ? ok({ kind: 'saved', path }) : written;
}
