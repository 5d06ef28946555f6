import { useEffect, useRef } from 'react';
import type { ArticleMetadata } from '../../../shared/article/block';
import styles from './ArticleFields.module.css';
import {
  type ArticleEdits,
  type ArticleField,
  type ArticleProblems,
  shownValue,
} from './articleForm';
import { TextField } from './TextField';

const LABELS: Readonly<Record<ArticleField, string>> = {
  title: 'Title',
  byline: 'Byline',
  publisher: 'Publisher',
  published: 'Published',
  retrieved: 'Retrieved',
  language: 'Language',
  url: 'Address',
  archiveUrl: 'Archived copy',
  archived: 'Archived on',
  draft: 'Draft or version',
};
const PLACEHOLDERS: Readonly<Partial<Record<ArticleField, string>>> = {
  published: 'such as 14 March 2026, 11:28',
  retrieved: 'such as 15 March 2026',
  language: 'such as English',
  url: 'https://',
  archiveUrl: 'https://',
  archived: 'such as 15 March 2026',
  draft: 'such as draft 2, received 12 November',
};
const WIDE: ReadonlySet<ArticleField> = new Set([
  'title',
  'byline',
  'publisher',
  'url',
  'archiveUrl',
]);

/** The fields of what is known about an article. */
export function ArticleFields({
  metadata,
  fields,
  edits,
  problems,
  isDisabled = false,
  onChange,
}: {
  metadata: ArticleMetadata;
  fields: readonly ArticleField[];
  edits: ArticleEdits;
  problems: ArticleProblems;
  isDisabled?: boolean;
  onChange(edits: ArticleEdits): void;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return (
    <div ref={element} className={styles.fields}>
      {fields.map((field) => (
        <div key={field} className={WIDE.has(field) ? styles.wide : undefined}>
          <TextField
            label={LABELS[field]}
            multiline={field === 'title'}
            autoComplete="off"
            validationBehavior="aria"
            isDisabled={isDisabled}
            error={problems[field]}
            value={edits[field] ?? shownValue(metadata, field)}
            onChange={(text) => onChange({ ...edits, [field]: text })}
            {...(PLACEHOLDERS[field] === undefined ? {} : { placeholder: PLACEHOLDERS[field] })}
          />
        </div>
      ))}
    </div>
  );
}
