import { languageTag } from '../words/languageTag';
import { escapeHtml } from './escapeHtml';

/**
 * The attribute that says in what language words are, with a space before it; none where it is not known. On a
 * block it reaches the tags of a PDF as well, on words within one mostly not.
 */
export function lang(language: string | undefined): string {
  const tag = languageTag(language);
  return tag ? ` lang="${escapeHtml(tag)}"` : '';
}
