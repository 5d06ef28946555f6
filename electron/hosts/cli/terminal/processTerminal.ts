import { attempt } from '../../../files/attempt';
import { readStream } from '../../../files/readStream';
import { callersFolder } from '../../callersFolder';
import { paintFor } from './paint';
import { createProgressLine } from './progressLine';
import type { Terminal } from './terminal';

/** Beyond this, lines are hard to read however wide the window is. */
const WIDEST = 120;
/** Where nobody says how wide it is, as in a pipe. */
const USUAL = 80;

/** The streams of this process. */
export function processTerminal(): Terminal & { readonly end: () => void } {
  const { stdin, stdout, stderr, env } = process;
  const progress = createProgressLine(stderr, env);
  const before = (write: () => void) => {
    progress.clear();
    write();
  };
  return {
    folder: callersFolder(),
    width: Math.min(stdout.columns || USUAL, WIDEST),
    complaintWidth: stderr.isTTY
      ? Math.min(stderr.columns || USUAL, WIDEST)
      : Number.POSITIVE_INFINITY,
    isShown: stdout.isTTY === true,
    paint: paintFor(stdout, env),
    paintComplaint: paintFor(stderr, env),
    readInput: () => attempt('read', () => readStream(stdin)),
    print: (text) => before(() => stdout.write(text)),
    write: (bytes) =>
      // Where it failed the stream tells of it by itself.
      new Promise((resolve) => before(() => stdout.write(bytes, () => resolve()))),
    complain: (text) => before(() => stderr.write(text)),
    progress: progress.show,
    end: progress.clear,
  };
}
