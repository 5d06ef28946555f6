import { contract } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

export function importHandlers({
  imports,
}: Services): HandlersOf<'import.article' | 'import.cancel'> {
  return {
    'import.article': handler(
      contract['import.article'],
      ({ job, name, mediaType, base64, encoding }, { signal }) =>
        imports.run(
          job,
          { name, mediaType, encoding, bytes: Buffer.from(base64, 'base64') },
          signal,
        ),
    ),
    'import.cancel': handler(contract['import.cancel'], async ({ job }) => {
      imports.cancel(job);
      return ok({});
    }),
  };
}
