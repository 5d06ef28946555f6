import type { InlineMark } from '../../article/block';
import type { Covering, Run } from '../report';

type RunEvent =
  | { readonly kind: 'open' | 'close' | 'number'; readonly claim: Covering }
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly InlineMark[] };

/**
 * Runs as properly nested spans, one for each claim over them. Claims that overlap without nesting
 * are closed and opened again; a claim's number follows its last span, inside the claims around it.
 */
export function nestRuns(runs: readonly Run[]): RunEvent[] {
  const events: RunEvent[] = [];
  let open: Covering[] = [];
  const closeTo = (depth: number) => {
    for (const claim of open.slice(depth).reverse()) events.push({ kind: 'close', claim });
    open = open.slice(0, depth);
  };
  for (const run of runs) {
    let shared = 0;
    while (shared < open.length && open[shared] === run.claims[shared]) shared += 1;
    closeTo(shared);
    for (const claim of run.claims.slice(shared)) {
      events.push({ kind: 'open', claim });
      open.push(claim);
    }
    events.push({ kind: 'text', text: run.text, marks: run.marks });
    for (const claim of run.ends) {
      closeTo(open.indexOf(claim) < 0 ? open.length : open.indexOf(claim));
      events.push({ kind: 'number', claim });
    }
  }
  closeTo(0);
  return events;
}
