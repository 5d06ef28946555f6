import type { Over } from './serveLink';

/** Why this window is not let in any more. */
export const OVER: Readonly<Record<Over, string>> = {
  none: 'This tab was not let in. Start Galley again: it opens another one, and prints its address.',
  unknown:
    'This tab belongs to a Galley that has ended. Open the address that Galley printed, or start it again.',
  used: 'This address has opened a tab in this browser before, and opens one only. Galley has printed another in its terminal.',
  reused:
    'An address of Galley was opened a second time. In case somebody else has read it, all windows were signed out. Open the new address that Galley printed in its terminal; what is unsaved here will be offered there.',
};
