import type { Session } from '../../project/session/session';

/** Says something short at the foot of the window. */
export function say(session: Session, message: string): void {
  session.workspace.update((workspace) => ({ ...workspace, message }));
}
