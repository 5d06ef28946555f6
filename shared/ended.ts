/** Whether a text ends as a sentence does, behind a quotation mark or bracket too; in any script. */
export function isEnded(text: string): boolean {
  return /[.!?…。．！？؟۔।]["”’»)\]」』）]*$/u.test(text);
}

/** With a full stop where the text has no end of its own: explanations and replies are written with and without. */
export function ended(text: string): string {
  return isEnded(text) ? text : `${text}.`;
}
