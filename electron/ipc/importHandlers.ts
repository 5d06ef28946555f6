import { contract } from '../../shared/ipc/contract';
import { importSources } from '../import/importSources';
import { readArticle } from '../import/readArticle';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

export function importHandlers({
  jobs,
  importedPictures,
}: Services): HandlersOf<'import.article' | 'sources.read'> {
  return {
    'import.article': handler(
      contract['import.article'],
      ({ job, base64, ...source }, { signal }) =>
        jobs.run(job, signal, (running) =>
          readArticle({ ...source, bytes: Buffer.from(base64, 'base64') }, running, (pictures) =>
            importedPictures.put(job, pictures),
          ),
        ),
    ),
    'sources.read': handler(contract['sources.read'], async ({ base64 }) =>
      importSources(Buffer.from(base64, 'base64')),
    ),
  };
}
