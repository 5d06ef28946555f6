/** Text of at most so many characters on one line: whole, its first sentence, or its first words with "…". */
export function shortened(text: string, longest: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const sentence = /^.{20,}?[.!?](?=\s)/u.exec(line)?.[0];
  if (sentence !== undefined && sentence.length <= longest) return sentence;
  return `${line.slice(0, longest).replace(/\s+\S*$/u, '')} …`;
}
