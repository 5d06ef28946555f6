import { attempt } from '../../files/attempt';
import { nodeFileSystem } from '../../files/fileSystem';
import type { Library } from '../../library/library';
import { projectName } from '../../library/librarySummary';
import type { DesktopWindows } from './desktopWindows';
import type { WindowSet } from './rememberedWindows';

/** Opens the windows that were there before, in their order; what cannot be opened is said in the library. */
export async function bringBack(
  before: WindowSet,
  {
    windows,
    problemOf,
  }: {
    readonly windows: Pick<DesktopWindows, 'openProject' | 'showLibrary'>;
    /** Why a project cannot be opened, in plain words; undefined where its file is there. */
    readonly problemOf: (handle: string) => Promise<string | undefined>;
  },
): Promise<void> {
  const problems = await Promise.all(before.projects.map(problemOf));
  const notices = problems.filter((problem) => problem !== undefined);
  const found = before.projects.filter((_, at) => problems[at] === undefined);
  if (before.library || notices.length > 0 || found.length === 0) {
    windows.showLibrary(notices.length > 0 ? { notice: notices.join(' ') } : {});
  }
  for (const handle of found) windows.openProject(handle);
}

/** Whether the file of a project that was open before is still there. What is wrong inside, its window finds. */
export async function problemOf(
  library: Pick<Library, 'pathOf'>,
  handle: string,
): Promise<string | undefined> {
  const path = await library.pathOf(handle);
  if (!path.ok) return `A project that was open before could not be opened. ${path.error.message}`;
  const there = await attempt('read', () => nodeFileSystem.lstat(path.value));
  if (there.ok) return undefined;
  return `“${projectName(path.value)}” was open before and could not be opened. ${there.error.message}`;
}
