/** Where the text of a group goes (RTF 1.9.1, “Destinations”); groups within it inherit it. */
export interface Destination {
  text?(text: string): void;
  /** Letters as they stand in the file, where they are no text. */
  data?(bytes: Uint8Array): void;
  word?(name: string, value: number | undefined): void;
  /** Called when the group that opened it closes. */
  close?(): void;
}

/** What nobody reads. */
export const SKIPPED: Destination = {};

/** A destination that hands over its text, cut off at a length, when it closes. */
export function textDestination(done: (text: string) => void, longest = 20_000): Destination {
  let all = '';
  return {
    text: (text) => {
      if (all.length < longest) all += text;
    },
    close: () => done(all.slice(0, longest).toWellFormed()),
  };
}
