import { readArticle } from '../import/readArticle';
import { readSources } from '../import/readSources';
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
    'sources.read': ({ base64 }) => readSources(Buffer.from(base64, 'base64')),
  };
}
