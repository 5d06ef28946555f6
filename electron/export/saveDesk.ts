import { basename } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import {
  DESK_FILE_EXTENSION,
  type DeskFile,
  writeDeskFile,
} from '../../shared/report/desk/deskFile';
import { ok, type Result } from '../../shared/result';
import { deliver } from '../delivery/deliver';
import { safeFileName } from '../files/fileName';

/** Hands a desk over as a small file, for another machine. */
export async function saveDesk(
  desk: DeskFile,
  ways: Parameters<typeof deliver>[1],
): Promise<Result<Output<'settings.saveDesk'>, AppError>> {
  const went = await deliver(
    {
      name: `${safeFileName(desk.name || 'Desk')}.${DESK_FILE_EXTENSION}`,
      mediaType: 'application/json',
      bytes: Buffer.from(writeDeskFile(desk), 'utf8'),
      kind: 'Desk for Galley',
      extension: DESK_FILE_EXTENSION,
    },
    ways,
  );
  if (!went.ok) return went;
  const { value } = went;
  return ok(value.kind === 'saved' ? { kind: 'saved', name: basename(value.path) } : value);
}
