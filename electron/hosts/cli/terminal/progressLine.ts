/** Work that is done before (ms) is not worth a word. */
const PATIENCE = 400;

const ERASE = '\r\u001b[K';

export interface ProgressLine {
  /** `fraction` is 0 to 1, where it is known. */
  show(doing: string, fraction?: number): void;
  /** Before something else is written, and at the end. */
  clear(): void;
}

/** Says on one line of a terminal what long work is about; says nothing where there is no terminal. */
export function createProgressLine(
  stream: { readonly isTTY?: boolean | undefined; write(text: string): unknown },
  env: NodeJS.ProcessEnv,
): ProgressLine {
  if (stream.isTTY !== true || env.TERM === 'dumb') {
    return { show: () => undefined, clear: () => undefined };
  }
  let words = '';
  let isDrawn = false;
  let waiting: NodeJS.Timeout | undefined;
  const draw = () => {
    stream.write(`${ERASE}${words}`);
    isDrawn = true;
  };
  return {
    show(doing, fraction) {
      words = fraction === undefined ? `${doing} …` : `${doing} … ${Math.floor(fraction * 100)} %`;
      if (isDrawn) draw();
      // Never what keeps the program alive.
      else waiting ??= setTimeout(draw, PATIENCE).unref();
    },
    clear() {
      clearTimeout(waiting);
      waiting = undefined;
      if (isDrawn) stream.write(ERASE);
      isDrawn = false;
    },
  };
}
