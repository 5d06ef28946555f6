import { createContext, useContext } from 'react';
import type { ProjectView } from '../derived/projectView';
import { useStore } from '../model/store';
import type { Session } from './session';
import type { Workspace } from './workspace';

export const SessionContext = createContext<Session | null>(null);

/** The open project. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No project is open.');
  return session;
}

/** A part of the open project; the component renders again when that part is another object. */
export function useProject<S>(select: (view: ProjectView) => S): S {
  const session = useSession();
  return useStore(session.state, () => select(session.view()));
}

/** A part of what the window shows. */
export function useWorkspace<S>(select: (workspace: Workspace) => S): S {
  return useStore(useSession().workspace, select);
}
