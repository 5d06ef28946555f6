import type { ProjectFile } from '../file/projectFile';

/** The project as it can be told in a version of before 3, which had no outcome of a contact. */
export function withoutOutcomes(project: ProjectFile): ProjectFile {
  const sources = project.sources.map((source) => ({
    ...source,
    contacts: source.contacts.map(({ outcome: _, ...contact }) => contact),
  }));
  return { ...project, sources };
}
