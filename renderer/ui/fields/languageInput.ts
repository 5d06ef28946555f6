import { canonicalLanguage } from '../../../shared/canonicalLanguage';
import { err, ok, type Result } from '../../../shared/result';
import { languageName } from '../words/languageName';

/** The languages whose English names are understood; any other can be given by its BCP 47 tag. */
const NAMED =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no or pa pl ps pt ro ru rw sd si sk sl so sq sr sv sw ta te tg th ti tk tl tr tt ug uk ur uz vi xh yo zh zu'.split(
    ' ',
  );

/** The BCP 47 tag of a language that was typed as its English name or as its tag. */
export function readLanguage(text: string): Result<string, string> {
  const wanted = text.trim().toLowerCase();
  const named = NAMED.find((tag) => languageName(tag).toLowerCase() === wanted);
  if (named) return ok(named);
  const problem = 'Write the language’s name in English, or its tag such as “en-GB”.';
  const tag = canonicalLanguage(text.trim());
  // A well-formed tag that has no name is more likely a misspelt name.
  return tag && languageName(tag) !== tag ? ok(tag) : err(problem);
}

/** How a language is shown in its field: by its English name if that can be read back, else its tag. */
export function showLanguage(tag: string): string {
  const name = languageName(tag);
  const read = readLanguage(name);
  return read.ok && read.value === tag ? name : tag;
}
