import type { Tool } from './tools';
import type { Verdict } from './verdict';

/** Runs of one promise, counted a tool at a time. */
export interface Tally {
  add(tool: Tool, verdict: Verdict): void;
  bad(tool: Tool): number;
  runs(tool: Tool): number;
  /** Prints one line a tool: runs, losses, time. */
  print(promise: string): void;
}

export function createTally(): Tally {
  const began = performance.now();
  const counts = new Map<Tool, Record<Verdict, number>>();
  const of = (tool: Tool) => counts.get(tool) ?? { whole: 0, lost: 0, unreadable: 0 };
  const bad = (tool: Tool) => of(tool).lost + of(tool).unreadable;
  return {
    add: (tool, verdict) => counts.set(tool, { ...of(tool), [verdict]: of(tool)[verdict] + 1 }),
    bad,
    runs: (tool) => of(tool).whole + bad(tool),
    print: (promise) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      for (const [tool, { whole, lost, unreadable }] of counts) {
        process.stdout.write(
          `${promise} · ${tool}: ${whole + lost + unreadable} runs, ${lost} lost, ${unreadable} unreadable (all tools ${seconds} s)\n`,
        );
      }
    },
  };
}
