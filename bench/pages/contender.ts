import type { ProjectFile } from '../../shared/project/file/projectFile';

/** What a peer's page can do; what it cannot is absent. */
export interface PageContender {
  /** Draws a project; resolves when nothing more has to be asked for. */
  open(project: ProjectFile): void;
  /** What was drawn by the last change can be seen, or will be after the next paint. */
  isDrawn?(): boolean;
  claims?(): number;
  /** The words of the nth claim of the file. */
  quote?(place: number): string;
  /** Makes a claim of some words of the nth block, which is in sight. */
  add?(place: number): void;
  retag?(): void;
  remove?(): void;
  /** Brings the nth claim of the file into sight. */
  jump?(place: number): void;
  /** Brings the nth block into sight, with the caret in it where there is one. */
  goTo?(place: number): void;
  /** Marks words so many times, each a step of its own. */
  mark?(times: number): void;
  undo?(): void;
  redo?(): void;
  /** Only of lists: shows the rows anew, filters them, sorts them; again, the other way round. */
  show?(): void;
  filter?(): void;
  sort?(): void;
}

declare global {
  interface Window {
    contender: PageContender;
    /** Fetches the project and draws it: from its bytes on the disk on. */
    openProject(address: string): Promise<void>;
  }
}

/** Offers a contender to the benchmark. */
export function offer(contender: PageContender): void {
  window.contender = contender;
  window.openProject = async (address) => {
    const response = await fetch(address);
    contender.open((await response.json()) as ProjectFile);
  };
}

/** The page's only element, on which everything is drawn. */
export function sheet(): HTMLElement {
  const element = document.getElementById('sheet');
  if (!element) throw new Error('The page has no sheet.');
  return element;
}
