/** “one link”, “1,204 links”. */
export function someOf(count: number, noun: string): string {
  if (count === 1) return `one ${noun}`;
  const plural = noun.endsWith('x') ? `${noun}es` : `${noun}s`;
  return `${count.toLocaleString('en')} ${plural}`;
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Says how many links lost their addresses, where any did. */
export function droppedLinkWords(links: number): string[] {
  return links === 0
    ? []
    : [
        `The addresses of ${someOf(links, 'link')} that are not complete http, https or mailto addresses; their words were kept.`,
      ];
}

/** Says that formulas are plain text, where there are any. */
export function formulaWords(formulas: number): string[] {
  if (formulas === 0) return [];
  const one = formulas === 1;
  return [
    `${sentenceCase(someOf(formulas, 'formula'))} ${one ? 'is' : 'are'} given as plain text and may have lost ${one ? 'its' : 'their'} form.`,
  ];
}
