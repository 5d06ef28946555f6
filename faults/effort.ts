/** Whether the whole suite was asked for (`npm run faults`) rather than a quick look (`npm test`). */
export const IS_FULL = process.env.GALLEY_FAULTS === 'full';

/** Whether the network alone was asked for (`npm run offline`), with every end-to-end test. */
export const IS_OFFLINE = process.env.GALLEY_FAULTS === 'offline';

/** How many runs: so many in full, so many else. */
export function runs(full: number, quick: number): number {
  return IS_FULL ? full : quick;
}
