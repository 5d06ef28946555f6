import { beginPart } from './part';
import type { PartName } from './results';
import type { Tool } from './tools';
import type { Verdict } from './verdict';

/** Runs of one promise, counted a tool at a time. */
export interface Tally {
  /** The newest version that the tool said was saved, and what became of it. */
  add(tool: Tool, acknowledged: number, verdict: Verdict): void;
  bad(tool: Tool): number;
  runs(tool: Tool): number;
  /** Saves that were acknowledged: what was at stake. */
  saves(tool: Tool): number;
  /** Prints one line a tool: runs, losses, time. */
  end(): Promise<void>;
}

type Counts = Readonly<Record<Verdict | 'saves', number>>;
const NONE: Counts = { whole: 0, lost: 0, unreadable: 0, saves: 0 };

/** `runs` are those of all tools together, where that is known before. */
export function createTally(name: PartName, runs?: number): Tally {
  const part = beginPart(name, runs);
  const counts = new Map<Tool, Counts>();
  const of = (tool: Tool) => counts.get(tool) ?? NONE;
  const bad = (tool: Tool) => of(tool).lost + of(tool).unreadable;
  const runsOf = (tool: Tool) => of(tool).whole + bad(tool);
  return {
    add(tool, acknowledged, verdict) {
      const { [verdict]: before, saves } = of(tool);
      counts.set(tool, { ...of(tool), [verdict]: before + 1, saves: saves + acknowledged });
      part.step();
    },
    bad,
    runs: runsOf,
    saves: (tool) => of(tool).saves,
    end: () =>
      part.end(
        Object.fromEntries(
          [...counts].map(([tool, { lost, unreadable }]) => [
            tool,
            `${runsOf(tool).toLocaleString('en')} runs: ${lost} lost, ${unreadable} unreadable`,
          ]),
        ),
      ),
  };
}
