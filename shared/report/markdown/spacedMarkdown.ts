import { escapeMarkdown } from './escapeMarkdown';

/** Part of a sentence as CommonMark shows it: escaping trims, and the spaces at its ends belong to it. */
export function spacedMarkdown(text: string): string {
  if (text.trim() === '') return text === '' ? '' : ' ';
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return `${before}${escapeMarkdown(text)}${after}`;
}
