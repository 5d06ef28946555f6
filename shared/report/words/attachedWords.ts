import type { AttachedFile } from '../report';

/** "Exhibit 3, minutes.pdf", and the name alone where nothing numbers it. */
export function attachedWords({ name, exhibit }: AttachedFile): string {
  return exhibit ? `Exhibit ${exhibit.number}, ${name}` : name;
}

/** All files of a source in one line. */
export function attachedList(files: readonly AttachedFile[]): string {
  return files.map(attachedWords).join('; ');
}
