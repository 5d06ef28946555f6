import { importSources } from '../import/importSources';
import { readArticle } from '../import/readArticle';
import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function importHandlers({
  jobs,
  importedFiles,
}: Services): HandlersOf<'import' | 'sources'> {
  return {
    'import.article': ({ job, base64, ...source }, { signal }) =>
      jobs.run(job, signal, (running) =>
        readArticle({ ...source, bytes: Buffer.from(base64, 'base64') }, running, (files) =>
          importedFiles.put(job, files),
        ),
      ),
    'sources.read': async ({ base64 }) => importSources(Buffer.from(base64, 'base64')),
  };
}
