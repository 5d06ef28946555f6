import { trimEndOf } from '../../shared/trimEndOf';

export const PROJECT_EXTENSION = '.galley';

/** What lies beside a project, named after it: its path with this in the place of the extension. */
export function besidePath(projectPath: string, ending: string): string {
  return projectPath.endsWith(PROJECT_EXTENSION)
    ? projectPath.slice(0, -PROJECT_EXTENSION.length) + ending
    : projectPath + ending;
}

/**
 * Room for " 2", the extension and what is added for backups: file systems allow 255 bytes, and some
 * encrypted ones only 143.
 */
const MAX_BYTES = 110;

/** Not allowed on Windows, or a separator somewhere. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Controls, format characters (bidi controls, zero width), private use and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
/** Zero-width joiners hold letters and emoji together; between them they are harmless. */
const JOINERS = /[\u200c\u200d]/;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A file name (without extension) that every system accepts and that shows what it is. */
export function safeFileName(title: string): string {
  const cleaned = title
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, (character) => (JOINERS.test(character) ? character : ''))
    // What stood on both sides of something invisible meets only now.
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .replace(FORBIDDEN, '-');
  const name = trimEnds(shorten(trimEnds(cleaned)));
  if (name === '') return 'Untitled';
  return RESERVED.test(name) ? `_${name}` : name;
}

/** `name`, then `name 2`, `name 3` … */
export function numberedName(name: string, attempt: number): string {
  return attempt === 1 ? name : `${name} ${attempt}`;
}

/** Windows drops points and spaces at the end; a point at the beginning hides a file elsewhere. */
function trimEnds(name: string): string {
  return trimEndOf(name.replace(/^[\s.]+/, ''), /[\s.]/);
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  let short = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, MAX_BYTES))) {
    bytes += Buffer.byteLength(segment);
    if (bytes > MAX_BYTES) break;
    short += segment;
  }
  return short;
}
