import { type ImportedArticle, importedArticleSchema } from '../../../shared/article/importResult';
import { convert } from '../convert';
import type { ImportSource } from '../importer';

/** What is made of a document, which a schema has to accept where it is an article. */
export async function testImport(source: ImportSource) {
  const result = await convert(source, () => undefined);
  if (result.ok) importedArticleSchema.parse(result.value);
  return result;
}

/** The article of a document that can be read. */
export async function articleOf(source: ImportSource): Promise<ImportedArticle> {
  const result = await testImport(source);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** `read`, or why the document is refused: `code: message`. */
export async function outcomeOf(source: ImportSource): Promise<string> {
  const result = await testImport(source);
  return result.ok ? 'read' : `${result.error.code}: ${result.error.message}`;
}
