import { type Session, session } from 'electron';
import type { Previews } from '../../export/previews';
import { serveAppScheme } from './appScheme';
import { hardenSession } from './security';

/** Without `persist:` a partition is in memory alone. */
const PARTITION = 'printing';

/** What is printed is loaded in a session of its own, which keeps nothing and knows nothing but that. */
export function createPrintSession(previews: Pick<Previews, 'get'>): Session {
  const printing = session.fromPartition(PARTITION, { cache: false });
  hardenSession(printing, false);
  serveAppScheme(printing.protocol, { files: { read: async () => undefined }, previews });
  return printing;
}
