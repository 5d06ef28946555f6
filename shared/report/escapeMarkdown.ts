import { visibleText } from './visibleText';

/**
 * Text as CommonMark shows it, whatever it contains: no character of it can start a heading, list,
 * link, table cell or HTML. Answers one line.
 */
export function escapeMarkdown(text: string): string {
  return (
    visibleText(text)
      .trim()
      .replace(/\s*[\n\t]\s*/g, ' ')
      .replace(/[\\`*_{}[\]<>()#+\-!|~&=$@:^"]/g, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // Without a scheme too, many programs make links of what looks like an address.
      .replace(/\b(www)\./gi, '$1\\.')
  );
}
