/** What an article is taken from: a file, or what was pasted (as text, as HTML where there was some). */
export type ImportPick =
  | { readonly kind: 'file'; readonly file: File }
  | {
      readonly kind: 'paste';
      readonly text: string;
      readonly html: string | null;
      /** Which of the two is taken. */
      readonly as: 'html' | 'text';
    };

/** What a paste or a drop brings; a file before anything else. `null` if there is nothing in it. */
export function pickFrom(data: DataTransfer | null): ImportPick | null {
  const file = data?.files[0];
  if (file) return { kind: 'file', file };
  const html = data?.getData('text/html') ?? '';
  const text = data?.getData('text/plain') ?? '';
  if (html.trim() !== '') return { kind: 'paste', text, html, as: 'html' };
  return text.trim() === '' ? null : { kind: 'paste', text, html: null, as: 'text' };
}

/** True for a project file or an evidence bundle, which are opened and not imported. */
export function isProjectFile(pick: ImportPick): pick is Extract<ImportPick, { kind: 'file' }> {
  return pick.kind === 'file' && /\.(?:galley|zip)$/i.test(pick.file.name);
}
