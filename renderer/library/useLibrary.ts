import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import type { OpenedProject, ProjectSummary } from '../../shared/ipc/openedProject';
import type { UnsavedArticle, UnsavedList } from '../../shared/ipc/unsavedWork';
import type { Result } from '../../shared/result';
import { openInTab } from '../host/serve/projectTabs';
import { useApp } from '../ui/AppContext';
import { chooseFile } from '../ui/files/chooseFile';
import { readBase64 } from '../ui/files/readBase64';

export type LibraryList =
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'listed' } & Output<'library.list'>)
  | { readonly kind: 'failed'; readonly error: AppError };

export interface Library {
  readonly list: LibraryList;
  /** What is being opened, in plain words; nothing else can be begun meanwhile. */
  readonly busy: string | null;
  /** What went wrong, or why nothing happened, in plain words. */
  readonly message: string | null;
  refresh(): Promise<void>;
  openProject(project: ProjectSummary): Promise<void>;
  /** Opens it in a tab of its own; absent where windows are not a browser's. */
  readonly openInTab?: (project: ProjectSummary) => Promise<void>;
  /** Copies a project file into the library and opens it. */
  openFile(file: File): Promise<void>;
  /** Lets the person choose a project file and opens it. */
  choose(): Promise<void>;
  createSample(): Promise<void>;
  forget(project: ProjectSummary): Promise<void>;
  /** What earlier sessions could not save. */
  readonly unsaved: UnsavedList;
  /** Opens a project that has unsaved changes, by its handle. */
  openHandle(handle: string): Promise<void>;
  /** An article that was begun; `null`, with the reason shown, where it cannot be read. */
  takeArticle(id: string): Promise<UnsavedArticle | null>;
  dropArticle(id: string): Promise<void>;
}

/** While files are being read the list is asked for so often (ms). */
const BETWEEN_LOOKS_MS = 500;
const NOTHING_UNSAVED: UnsavedList = { projects: [], articles: [] };

/** The projects there are, and the ways to open one. */
export function useLibrary(): Library {
  const { host, info, open, askPassphrase } = useApp();
  const [list, setList] = useState<LibraryList>({ kind: 'loading' });
  const [busy, setBusy] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  const [unsaved, setUnsaved] = useState(NOTHING_UNSAVED);

  const refresh = useCallback(async () => {
    const [kept, result] = await Promise.all([
      host.call('unsaved.list', {}),
      host.call('library.list', {}),
    ]);
    setUnsaved(kept.ok ? kept.value : NOTHING_UNSAVED);
    setList(
      result.ok ? { kind: 'listed', ...result.value } : { kind: 'failed', error: result.error },
    );
  }, [host]);

  useEffect(() => {
    void refresh();
    // Somebody may have put a file into the folder while another window had the focus.
    const look = () => void refresh();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [refresh]);

  const notice = list.kind === 'listed' ? list.notice : undefined;
  useEffect(() => {
    if (notice !== undefined) setMessage(notice);
  }, [notice]);
  useEffect(() => {
    if (list.kind !== 'listed' || !list.isReading) return undefined;
    // Each list that is still incomplete is another one, and asks for the next.
    const again = setTimeout(() => void refresh(), BETWEEN_LOOKS_MS);
    return () => clearTimeout(again);
  }, [list, refresh]);

  const opening = useCallback(
    async (what: string, ask: () => Promise<Result<OpenedProject, AppError>>) => {
      setBusy(what);
      setMessage(null);
      const result = await ask();
      if (result.ok) await open(result.value);
      else if (result.error.code === 'protected' && result.error.handle !== undefined) {
        await askPassphrase({ handle: result.error.handle, message: result.error.message });
      } else if (result.error.code !== 'cancelled') {
        setMessage(result.error.message);
        void refresh();
      }
      setBusy(null);
    },
    [open, askPassphrase, refresh],
  );

  const openFile = useCallback(
    (file: File) =>
      opening(`Opening ${file.name}`, async () => {
        const base64 = await readBase64(file);
        if (!base64.ok) return base64;
        return host.call('library.addFile', { name: file.name.slice(-255), base64: base64.value });
      }),
    [host, opening],
  );

  const openProject = ({ handle, title, name, problem }: ProjectSummary): Promise<void> => {
    if (problem === undefined) {
      return opening(`Opening ${title || name}`, () => host.call('project.open', { handle }));
    }
    setMessage(`“${name}” cannot be opened. ${problem}`);
    return Promise.resolve();
  };

  return {
    list,
    busy,
    message,
    refresh,
    openFile,
    openProject,
    ...(host.server === undefined
      ? {}
      : {
          openInTab: async ({ handle }) => {
            const problem = await openInTab(host, handle);
            setMessage(problem ?? null);
          },
        }),
    choose: async () => {
      if (info.host === 'electron') {
        await opening('Choosing a project', () => host.call('library.choose', {}));
        return;
      }
      const file = await chooseFile('.galley,.zip');
      if (file) await openFile(file);
    },
    createSample: () =>
      opening('Preparing the sample project', () => host.call('library.createSample', {})),
    unsaved,
    openHandle: (handle) => {
      const project =
        list.kind === 'listed' ? list.projects.find((each) => each.handle === handle) : undefined;
      return project
        ? openProject(project)
        : opening('Opening the project', () => host.call('project.open', { handle }));
    },
    takeArticle: async (id) => {
      const article = await host.call('unsaved.readArticle', { id });
      if (article.ok) return article.value;
      setMessage(article.error.message);
      return null;
    },
    dropArticle: async (id) => {
      const dropped = await host.call('unsaved.drop', { of: 'article', id });
      if (!dropped.ok) setMessage(dropped.error.message);
      await refresh();
    },
    forget: async ({ handle, name, inLibrary }) => {
      if (inLibrary) {
        setMessage(
          `“${name}” lies in the library folder; it is listed as long as its file is there.`,
        );
        return;
      }
      const result = await host.call('library.forget', { handle });
      setMessage(
        result.ok ? `“${name}” is off the list. Its file stays where it is.` : result.error.message,
      );
      await refresh();
    },
  };
}
