import { createHash } from 'node:crypto';
import type { ImportError, ImportedArticle } from '../../shared/article/importResult';
import { dropUndefined } from '../../shared/dropUndefined';
import { ok, type Result } from '../../shared/result';
import { withFollowedLinks } from './blocks/linkTrackers';
import { detectFormat } from './formats';
import type { Enclosed, ImportSource, OnProgress } from './importer';
import { importFailure } from './importFailure';

/** Reads a document of any known kind and records what the original was. Runs in the worker. */
export async function convert(
  source: ImportSource,
  onProgress: OnProgress,
): Promise<Result<ImportedArticle, ImportError>> {
  if (source.bytes.length === 0) return importFailure('empty');
  const detection = detectFormat(source);
  if (!detection.known) {
    const { name, advice = COPY } = detection.kind;
    return importFailure(
      'unsupported',
      `This is ${name}; Galley cannot import it. Nothing was changed. ${advice}`,
    );
  }
  const enclosed = await readSafely(async () => ok(await detection.format.enclosed?.(source)));
  if (!enclosed.ok) return enclosed;
  if (enclosed.value) return convertEnclosed(source, enclosed.value, onProgress);
  const read = await detection.format.load();
  onProgress(0.1);
  const result = await readSafely(() => read(source, onProgress));
  if (!result.ok) return result;
  const { metadata, blocks: found, warnings, ...rest } = result.value;
  if (found.length === 0) return importFailure('empty');
  const { blocks, warnings: aboutLinks } = withFollowedLinks(found);
  return ok({
    ...rest,
    blocks,
    warnings: [...warnings, ...aboutLinks],
    metadata: {
      ...dropUndefined(metadata),
      original: {
        name: source.name ?? '',
        mediaType: source.mediaType || detection.format.mediaTypes[0] || '',
        bytes: source.bytes.length,
        sha256: createHash('sha256').update(source.bytes).digest('hex'),
      },
    },
  });
}

const COPY = 'Open it in the program it was made with, then copy its text and paste it.';

/** Reads a document within another; the parts stay those of the whole. */
async function convertEnclosed(
  { part }: ImportSource,
  { source, ...whole }: Enclosed,
  onProgress: OnProgress,
): Promise<Result<ImportedArticle, ImportError>> {
  const inner = await convert(source, onProgress);
  return inner.ok ? ok({ ...inner.value, ...whole, part }) : inner;
}

/** Parsers of documents recurse; one that runs out of stack met a document nested without sense. */
async function readSafely<T>(
  read: () => Result<T, ImportError> | Promise<Result<T, ImportError>>,
): Promise<Result<T, ImportError>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      return importFailure('tooDeep');
    }
    throw error;
  }
}
