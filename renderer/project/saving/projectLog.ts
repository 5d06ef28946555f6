import type { EditorState } from '@tiptap/pm/state';
import { atOnce } from '../../../shared/atOnce';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { appendLog, type ProjectLog } from '../../../shared/project/log/logChain';
import type { LoggedChange } from '../../../shared/project/log/logEntry';
import { projectChanges } from '../../../shared/project/log/projectChanges';
import { type LogState, verifyLog } from '../../../shared/project/log/verifyLog';
import { createStore, type Store } from '../model/store';
import { describeProject } from '../model/toFile';

/**
 * Who changed what and when, since the project was made. It is no part of the undoable state: what is
 * undone is one more entry.
 */
export interface ProjectLogKeeper {
  /** The log as it was last shown; entries are made when the project is about to be saved. */
  readonly store: Pick<Store<ProjectLog>, 'get' | 'subscribe'>;
  /** Whether the log was whole when the project was opened; what is added since follows from it. */
  opened(): LogState;
  /** Describes the project as it was opened, which the first changes are told by. */
  begin(): Iterator<void, void>;
  /** The project as it was logged last; undefined before `begin` is done. */
  last(): ProjectFile | undefined;
  /** The project with its log, which now says what was changed since the last time. */
  logged(project: ProjectFile): ProjectFile;
  /** Shows what was logged since the last time to those who watch the store. */
  show(): void;
  /** Adds what no difference in the records shows. */
  add(change: LoggedChange): void;
}

export interface ProjectLogOptions {
  readonly project: ProjectFile;
  /** The state in which the project was opened: anchors are described in it as they will be saved. */
  readonly state: EditorState;
  /** The checker's name; empty where none is set. */
  readonly who: () => string;
  readonly now: () => string;
}

export function createProjectLog({
  project,
  state,
  who,
  now,
}: ProjectLogOptions): ProjectLogKeeper {
  let log = logOf(project);
  const store = createStore(log);
  let openedState: LogState | undefined;
  // Describing every anchor of a long article is left until there is something to compare.
  const opening = describeProject(state);
  let last: ProjectFile | undefined;
  function* begin(): Generator<void, void> {
    while (last === undefined) {
      const step = opening.next();
      if (step.done) last = step.value;
      else yield;
    }
  }
  const append = (changes: readonly LoggedChange[]) => {
    const { id, created } = project;
    const after = appendLog({ ...log, id, created }, changes, { who: who(), now: now() });
    if (after.log !== log.log) log = logOf(after);
  };
  return {
    store,
    opened: () => {
      openedState ??= verifyLog(project);
      return openedState;
    },
    begin,
    last: () => last,
    logged: (current) => {
      atOnce(begin());
      const changes = projectChanges(last ?? current, current);
      last = current;
      if (changes.length > 0) append(changes);
      return { ...current, ...log };
    },
    show: () => store.set(log),
    add: (change) => {
      append([change]);
      store.set(log);
    },
  };
}

function logOf({ log, logHash }: ProjectLog): ProjectLog {
  return { log, ...(logHash !== undefined && { logHash }) };
}
