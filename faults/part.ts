import { appendFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { IS_FULL } from './effort';
import type { PartName, Result } from './results';
import type { Tool } from './tools';

/** How often a long part says how far it is (ms). */
const SILENCE_MS = 15_000;

/** A part of the suite while it runs. */
export interface Part {
  /** One more run is over. */
  step(): void;
  /** Prints a line a tool, and keeps it for the table: `{ galley: '30 runs, 0 lost' }`. */
  end(outcomes: Partial<Record<Tool, string>>): Promise<void>;
}

/** `runs` where it is known before how many there will be. */
export function beginPart(name: PartName, runs?: number): Part {
  const began = performance.now();
  let spoke = began;
  let done = 0;
  const seconds = () => (performance.now() - began) / 1000;
  return {
    step() {
      done += 1;
      if (!IS_FULL || performance.now() - spoke < SILENCE_MS) return;
      spoke = performance.now();
      const all = runs === undefined ? '' : ` of ${runs}`;
      process.stdout.write(`  ${name}: ${done}${all} runs, ${seconds().toFixed(0)} s\n`);
    },
    async end(outcomes) {
      const result: Result = { name, outcomes, seconds: seconds() };
      for (const [tool, outcome] of Object.entries(outcomes)) {
        process.stdout.write(`${name} · ${tool}: ${outcome} (${result.seconds.toFixed(1)} s)\n`);
      }
      await appendFile(inject('results'), `${JSON.stringify(result)}\n`);
    },
  };
}
