import type { ArticleMetadata } from '../../../shared/article/block';
import { assertNever } from '../../../shared/assertNever';
import { parseDateInput } from '../../../shared/dates/dateInput';
import { formatDate } from '../../../shared/dates/formatDate';
import { dropUndefined } from '../../../shared/dropUndefined';
import { err, ok, type Result } from '../../../shared/result';
import { readLanguage, showLanguage } from './languageInput';

/** What is known about an article that a person can correct. */
export const ARTICLE_FIELDS = [
  'title',
  'byline',
  'publisher',
  'published',
  'retrieved',
  'language',
  'url',
  'archiveUrl',
  'archived',
  'draft',
] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** What was typed into the fields that were changed. */
export type ArticleEdits = Readonly<Partial<Record<ArticleField, string>>>;
export type ArticleProblems = Readonly<Partial<Record<ArticleField, string>>>;

/** A field's text as it is shown before anything was typed. */
export function shownValue(metadata: ArticleMetadata, field: ArticleField): string {
  const value = metadata[field];
  if (value === undefined) return '';
  if (field === 'published' || field === 'retrieved' || field === 'archived')
    return formatDate(value);
  return field === 'language' ? showLanguage(value) : value;
}

/**
 * The metadata with what was typed; the same object if that changes nothing. Fields left as they were
 * are not read again: a date may be known to the second that is shown to the minute.
 */
export function applyEdits(
  metadata: ArticleMetadata,
  edits: ArticleEdits,
): Result<ArticleMetadata, ArticleProblems> {
  const problems: Partial<Record<ArticleField, string>> = {};
  const changed: Partial<Record<ArticleField, string | undefined>> = {};
  for (const field of ARTICLE_FIELDS) {
    const text = edits[field]?.trim();
    if (text === undefined || (text === shownValue(metadata, field) && text !== '')) continue;
    const read = readField(field, text);
    if (!read.ok) problems[field] = read.error;
    else if (read.value !== metadata[field]) changed[field] = read.value;
  }
  if (Object.keys(problems).length > 0) return err(problems);
  if (Object.keys(changed).length === 0) return ok(metadata);
  const { title = metadata.title, ...rest } = changed;
  return ok(dropUndefined({ ...metadata, ...rest, title }) as ArticleMetadata);
}

function readField(field: ArticleField, text: string): Result<string | undefined, string> {
  switch (field) {
    case 'title':
      return text === ''
        ? err('Write a title: it names the article in the library and in reports.')
        : ok(text.replace(/\s+/g, ' '));
    case 'byline':
    case 'publisher':
    case 'draft':
      return ok(text === '' ? undefined : text);
    case 'published':
    case 'retrieved':
    case 'archived':
      return text === '' ? ok(undefined) : parseDateInput(text);
    case 'language':
      return text === '' ? ok(undefined) : readLanguage(text);
    case 'url':
    case 'archiveUrl':
      if (text === '') return ok(undefined);
      return /^https?:\/\/\S+$/i.test(text)
        ? ok(text)
        : err('An address begins with https:// or http:// and has no spaces.');
    default:
      return assertNever(field);
  }
}
