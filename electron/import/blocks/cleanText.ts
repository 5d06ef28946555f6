export interface CleanText {
  readonly text: string;
  /** Plain sentences on what was taken away or mended. */
  readonly warnings: string[];
}

/**
 * Brings line ends to `\n` (a paragraph separator or form feed to an empty line), takes control
 * characters away and makes lone surrogates U+FFFD. Says each of it but the line ends.
 */
export function cleanText(raw: string): CleanText {
  const warnings: string[] = [];
  let text = raw;
  if (!text.isWellFormed()) {
    warnings.push('Half characters (lone surrogates) in the text were replaced by �.');
    text = text.toWellFormed();
  }
  text = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028\v]/g, '\n')
    .replace(/[\u2029\f]/g, '\n\n');
  const printable = text.replace(/\p{Cc}/gu, (character) =>
    character === '\n' || character === '\t' ? character : '',
  );
  const removed = text.length - printable.length;
  if (removed > 0) {
    warnings.push(
      removed === 1
        ? 'One invisible control character was taken out of the text.'
        : `${removed} invisible control characters were taken out of the text.`,
    );
  }
  return { text: printable, warnings };
}
