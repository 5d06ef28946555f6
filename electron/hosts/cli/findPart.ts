import type { Part } from '../../../shared/article/importResult';
import { err, ok, type Result } from '../../../shared/result';

/**
 * The part of a document that was asked for: by its number, counted from 1, else by its title, else by
 * words that only one title holds. Letter case does not count. The error says what there is.
 */
export function findPart(parts: readonly Part[], wanted: string): Result<Part, string> {
  if (parts.length === 0) return err('This document has no parts to choose from.');
  const words = wanted.trim().toLowerCase();
  const titled = parts.filter(({ title }) => title.toLowerCase() === words);
  const holding = parts.filter(({ title }) => title.toLowerCase().includes(words));
  const numbered = /^\d{1,6}$/.test(words) ? parts[Number(words) - 1] : undefined;
  const [found, ...others] = numbered ? [numbered] : titled.length > 0 ? titled : holding;
  if (found && others.length === 0) return ok(found);
  const list = partLines(parts).join('\n');
  return err(
    found
      ? `Several parts of this document are called “${wanted}”. Give the number of one:\n${list}`
      : `No part of this document is called “${wanted}”. It has these:\n${list}`,
  );
}

/** One line a part, with the number it can be asked for by; `read` is the id of the one that was read. */
export function partLines(parts: readonly Part[], read?: string): string[] {
  return parts.map(
    ({ id, title }, at) => `${at + 1}. ${title}${id === read ? ' (this one was read)' : ''}`,
  );
}
