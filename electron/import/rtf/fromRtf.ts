import { ok } from '../../../shared/result';
import type { Importer } from '../importer';
import { importFailure } from '../importFailure';
import { officeArticle } from '../office/officeArticle';
import { chosenEncoding, unfitEncoding } from '../text/decodeText';
import { rtfToBlocks } from './rtfWalk';

/** An RTF document: its text with all tracked changes accepted. */
export const fromRtf: Importer = (source, onProgress) => {
  const chosen = source.encoding === undefined ? ok(undefined) : chosenEncoding(source.encoding);
  if (!chosen.ok) return chosen;
  const read = rtfToBlocks(source.bytes, chosen.value);
  if (!read) return importFailure('tooDeep');
  if (chosen.value !== undefined && read.unreadable > 0) return unfitEncoding(chosen.value);
  onProgress(0.9);
  const { warnings, encoding, unreadable: _, ...text } = read;
  const article = officeArticle({ ...text, name: source.name });
  if (!article.ok) return article;
  return ok({
    ...article.value,
    warnings: [...warnings, ...article.value.warnings],
    ...(encoding === undefined ? {} : { encoding }),
  });
};
