import { styleText } from 'node:util';

/** The few ways in which something may stand out. */
export type Style = 'plain' | 'bold' | 'dim' | 'green' | 'yellow' | 'red';

/** Gives words a style, or leaves them as they are. */
export type Paint = (style: Style, words: string) => string;

export const plain: Paint = (_style, words) => words;

export const coloured: Paint = (style, words) =>
  words === '' || style === 'plain' ? words : styleText(style, words, { validateStream: false });

/**
 * How a stream is painted: never where NO_COLOR says something, always where FORCE_COLOR does, else
 * where the stream is a terminal that knows colours.
 */
export function paintFor(
  stream: { readonly isTTY?: boolean | undefined },
  env: NodeJS.ProcessEnv,
): Paint {
  if (env.NO_COLOR) return plain;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' ? plain : coloured;
  return stream.isTTY === true && env.TERM !== 'dumb' ? coloured : plain;
}
