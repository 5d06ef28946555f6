import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Whoever dies within this has not shown anything yet (ms). */
const FIRST_MS = 8_000;

interface Running {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Where the program's own messages go. */
  readonly complain: (text: string) => void;
  readonly firstMs?: number;
}

/** How it went: it ran, and ended with a code; or it died at its start, of what it said itself. */
export type Outcome =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Runs the desktop app until it ends. What it complains of in its first seconds is kept back: where it dies of
 * it, the line that says why is the reason. Signals that end this process end the app.
 */
export function runDesktop({
  executable,
  args,
  env,
  cwd,
  complain,
  firstMs = FIRST_MS,
}: Running): Promise<Outcome> {
  // Inherited from some editors, this would make Electron behave as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...own } = env;
  const child = spawn(executable, args, { stdio: ['inherit', 'inherit', 'pipe'], env: own, cwd });
  const startedAt = performance.now();
  let kept: string | undefined = '';
  const release = () => {
    if (kept) complain(kept);
    kept = undefined;
  };
  const first = setTimeout(release, firstMs);
  child.stderr.on('data', (bytes: Buffer) => {
    const text = bytes.toString('utf8');
    if (kept === undefined) complain(text);
    else kept += text;
  });
  let isTold = false;
  const stop = (signal: NodeJS.Signals) => {
    isTold = true;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return new Promise<Outcome>((resolve) => {
    const end = (outcome: Outcome) => {
      clearTimeout(first);
      for (const signal of signals) process.off(signal, stop);
      if (outcome.kind === 'ended') release();
      resolve(outcome);
    };
    child.on('error', ({ message }) => end({ kind: 'failed', reason: message }));
    child.on('close', (code, signal) => {
      const isEarly = performance.now() - startedAt < firstMs;
      if (code !== 0 && isEarly && !isTold) {
        const how = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
        end({ kind: 'failed', reason: reasonIn(kept ?? '') ?? how });
      } else end({ kind: 'ended', code: code ?? 128 + (signal ? constants.signals[signal] : 1) });
    });
  });
}

/** What Chromium and the system's loader say where there is no display, no library, or no sandbox. */
const TELLING = /shared librar|\bdisplay\b|sandbox|cannot open|error|fatal/i;

function reasonIn(complaints: string): string | undefined {
  const lines = complaints.split('\n').map((line) => line.trim());
  const told = lines.find((line) => TELLING.test(line)) ?? lines.findLast((line) => line !== '');
  // Chromium puts process, time and place before what it says.
  return told?.replace(/^\[[^\]]*\]\s*/, '').slice(0, 300);
}
