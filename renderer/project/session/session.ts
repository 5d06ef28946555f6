import { redo, undo } from '@tiptap/pm/history';
import { EditorState, type Plugin } from '@tiptap/pm/state';
import { Editor, type Extensions } from '@tiptap/react';
import type { ClaimId } from '../../../shared/id';
import type { OpenedProject, ViewState } from '../../../shared/ipc/openedProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { findFileChange } from '../../../shared/project/text/fileChange';
import { writeProject } from '../../../shared/project/text/serializeProject';
import { err } from '../../../shared/result';
import type { Host } from '../../host/host';
import { inSlices } from '../../work/inSlices';
import { otherWork } from '../../work/otherWork';
import { whileAtRest } from '../../work/whileAtRest';
import { type ProjectView, projectView } from '../derived/projectView';
import { type Intent, now } from '../intents/intent';
import { fromFile } from '../model/fromFile';
import { recordsOf } from '../model/records/recordsPlugin';
import { articleExtensions } from '../model/schema/articleExtensions';
import { createStore, type Watched } from '../model/store';
import { describeProject, toFile } from '../model/toFile';
import { isTextLocked, setTextLocked } from '../plugins/articleLock';
import { projectPlugins } from '../plugins/projectPlugins';
import { type Autosave, createAutosave } from '../saving/autosave';
import { createFieldsInProgress, type FieldsInProgress } from '../saving/fieldsInProgress';
import { keepUnsavedWork, type UnsavedKept, unsavedId } from '../saving/keepUnsavedWork';
import { createProjectLog, type ProjectLogKeeper } from '../saving/projectLog';
import { saveVersions } from '../saving/saveVersions';
import { createWorkspace, type Viewer, type WorkspaceVerbs } from './createWorkspace';
import { focusView } from './focusView';
import { selectBroughtBack } from './selectBroughtBack';
import { FRESH_WORKSPACE } from './workspace';

/** Why a window may not write its project, in plain words. */
export interface ReadOnly {
  readonly reason: string;
  /** True if that is because another window or program writes it. */
  readonly isInUse: boolean;
}

/** The open project as its one state, to be read. */
export interface Reader {
  /** The state after each transaction. */
  readonly state: Watched<EditorState>;
  view(): ProjectView;
}

/** Changes the open project. Every change to the project can be undone; to lock or open its text is none. */
export interface Changer {
  /** Does what an intent says; false if there was nothing to do. */
  run(intent: Intent): boolean;
  undo(): boolean;
  redo(): boolean;
  /** Locks the article for checking, or opens it for corrections of its text. */
  setCorrecting(correcting: boolean): void;
}

/** Moves the focus. */
export interface Focuser {
  /** Puts the focus into the view that is shown; waits for it where it is only about to be shown. */
  focus(): void;
}

/** The file of an open project: what it is called, who may write it, what of it is saved. */
export interface FileKeeper {
  readonly handle: string;
  readonly name: Watched<string>;
  /** Main has given the file another name. */
  renamed(name: string): void;
  /** Why this window may not write the project; `null` while it may. */
  readonly readOnly: Watched<ReadOnly | null>;
  /** Main has given this window the claim to write, or taken it away. */
  setReadOnly(readOnly: ReadOnly | null): void;
  /** Whether its files open with a passphrase alone. */
  readonly isProtected: Watched<boolean>;
  /** Main has protected the files, or written them in clear. */
  setProtected(isProtected: boolean): void;
  readonly save: Autosave;
  /** Whether the changes that are not yet saved are kept in the data folder, in case the window ends before they are. */
  readonly unsavedWork: Watched<UnsavedKept>;
  readonly log: ProjectLogKeeper;
  /** The project as it is to be saved, with what is still being typed and with its log. */
  present(): ProjectFile;
  /** The hash of the version on the disk that the window knows. */
  basedOn(): string;
  /** That version, for comparing. */
  saved(): ProjectFile;
}

/** An open project: its one state, what the window shows of it, and its saving. */
export interface Session extends Reader, Changer, FileKeeper, Viewer, Focuser, WorkspaceVerbs {
  readonly notices: readonly string[];
  /** Where the checker was when the project was last closed. */
  readonly openedView: ViewState;
  readonly editor: Editor;
  /** The element that holds the article's text; it outlives the views that show it. */
  readonly element: HTMLElement;
  readonly fields: FieldsInProgress;
  /**
   * Ends the editor. What is unsaved has been flushed, or is to be discarded. Main keeps for the window what it
   * holds of a project that is opened anew in the place of this session.
   */
  close(leaving?: { readonly isOpenedAnew: boolean }): Promise<void>;
}

export interface SessionOptions {
  readonly opened: OpenedProject;
  readonly host: Host;
  /** How the window draws and drives the article (mark views, keys). */
  readonly extensions: (session: () => Session) => Extensions;
  /** Written beside what is done; empty where no name is set. */
  readonly checkerName: () => string;
}

/** Opens a project in the window. The editor lives, with its history, until `close`. */
export function openSession({ opened, host, extensions, checkerName }: SessionOptions): Session {
  const element = document.createElement('div');
  let session: Session | null = null;
  const itself = () => {
    if (!session) throw new Error('The session is not open yet.');
    return session;
  };
  const editor = createEditor(element, opened, extensions(itself));
  const state = createStore(editor.state);
  const { workspace, ...verbs } = createWorkspace({
    ...FRESH_WORKSPACE,
    view: opened.view.view ?? 'article',
    selectedClaim: (opened.view.selectedClaim as ClaimId | undefined) ?? null,
  });
  const fields = createFieldsInProgress();
  const { handle } = opened;
  const versions = saveVersions(opened, (save) => host.call('project.save', { handle, ...save }));
  const readOnly = createStore<ReadOnly | null>(
    opened.readOnly === undefined
      ? null
      : { reason: opened.readOnly, isInUse: opened.isInUse ?? false },
  );
  let lastNotice: string | undefined;

  const log = createProjectLog({
    project: opened.project,
    state: editor.state,
    who: checkerName,
    now,
  });
  const stopBeginning = whileAtRest(log.begin());
  const presentState = () => fields.applied(editor.state);
  const present = () => log.logged(toFile(presentState()));
  /** Gives what `present` gives, worked out in slices, so that the window stays free meanwhile. */
  const presentSoon = async (): Promise<ProjectFile> => {
    await inSlices(log.begin());
    for (;;) {
      const last = log.last();
      const project = await inSlices(describeProject(presentState()));
      await otherWork();
      // Who asked for the present meanwhile has logged what is newer than this.
      if (log.last() === last) return log.logged(project);
    }
  };

  const save = createAutosave({
    unsaved: async () => {
      const project = await presentSoon();
      const saved = versions.saved();
      const asSaved = { ...project, modified: saved.modified };
      const { splices } = await inSlices(findFileChange(saved, asSaved));
      return splices.length === 0 ? null : { ...project, modified: now() };
    },
    mayRetry: () => readOnly.get() === null,
    write: async (project) => {
      const refusal = readOnly.get();
      if (refusal) {
        const code = refusal.isInUse ? 'inUse' : 'readOnly';
        return err({ code, message: refusal.reason });
      }
      const result = await versions.save(project);
      // With the word that it is saved: to draw both at once costs half.
      log.show();
      if (!result.ok && result.error.code === 'inUse') {
        readOnly.set({ reason: result.error.message, isInUse: true });
      }
      if (result.ok) {
        const { notice } = result.value;
        if (notice !== undefined && notice !== lastNotice) {
          verbs.say(notice);
        }
        lastNotice = notice;
      }
      return result;
    },
  });

  const ours = { handle, id: unsavedId() };
  const unsaved = keepUnsavedWork({
    state: save.state,
    text: async () => inSlices(writeProject({ ...(await presentSoon()), modified: now() })),
    keep: (text) => host.call('unsaved.keep', { ...ours, text }),
    drop: () => host.call('unsaved.drop', { of: ours.handle, id: ours.id }),
  });
  const touch = () => {
    save.touch();
    unsaved.touch();
  };

  const goInHistory = (command: typeof undo) => {
    const before = recordsOf(editor.state);
    if (!command(editor.state, editor.view.dispatch)) return false;
    selectBroughtBack({ workspace, ...verbs }, before, recordsOf(editor.state));
    return true;
  };
  editor.on('transaction', () => {
    const before = state.get();
    const after = editor.state;
    state.set(after);
    if (before.doc !== after.doc || recordsOf(before) !== recordsOf(after)) touch();
  });
  fields.store.subscribe(touch);

  const name = createStore(opened.name);
  const isProtected = createStore(opened.isProtected ?? false);
  session = {
    ...verbs,
    handle,
    name,
    renamed: name.set,
    notices: opened.notices,
    readOnly,
    setReadOnly: readOnly.set,
    isProtected,
    setProtected: isProtected.set,
    openedView: opened.view,
    editor,
    element,
    state,
    workspace,
    fields,
    save,
    unsavedWork: unsaved.store,
    log,
    present,
    basedOn: versions.basedOn,
    saved: versions.saved,
    view: () => projectView(state.get()),
    run: (intent) => {
      const tr = intent(editor.state);
      if (tr) editor.view.dispatch(tr);
      return tr !== null;
    },
    undo: () => goInHistory(undo),
    redo: () => goInHistory(redo),
    setCorrecting: (correcting) => {
      if (isTextLocked(editor.state) === correcting) {
        editor.view.dispatch(setTextLocked(editor.state, !correcting));
      }
    },
    focus: () => focusView({ editor, workspace }),
    close: async ({ isOpenedAnew } = { isOpenedAnew: false }) => {
      save.stop();
      stopBeginning();
      editor.destroy();
      // At once: whoever opens the project again does it after this.
      const given = isOpenedAnew ? undefined : host.call('project.close', { handle });
      await unsaved.end();
      await given;
    },
  };
  return session;
}

function createEditor(element: HTMLElement, opened: OpenedProject, extensions: Extensions): Editor {
  const editor = new Editor({
    element,
    extensions: [...articleExtensions, ...extensions],
    // TipTap would parse its default, an empty string of HTML, which Trusted Types forbid.
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
    enableInputRules: false,
    enablePasteRules: false,
  });
  const { doc, records } = fromFile(editor.schema, opened.project);
  // One state with the records seeded, instead of a document set and changed after creation.
  const plugins: Plugin[] = [...editor.state.plugins, ...projectPlugins(records)];
  editor.view.updateState(EditorState.create({ doc, plugins }));
  return editor;
}
