import type { Session } from '../project/session/session';

/** Something the checker can do, from the palette, a menu or a key. Written once for all three. */
export interface Command {
  /** Such as `claim.next`; stable, because menus name it. */
  readonly id: string;
  readonly label: string;
  /** As `matchKeys` reads them: `$mod+k`, `Shift+E`, `j`. Shown in the system's own signs. */
  readonly keys: readonly string[];
  readonly group: string;
  enabled?(session: Session): boolean;
  run(session: Session): void;
}
