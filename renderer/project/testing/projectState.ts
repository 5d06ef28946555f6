import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { fromFile } from '../model/fromFile';
import { articleExtensions } from '../model/schema/articleExtensions';
import { projectPlugins } from '../plugins/projectPlugins';

/** Made once: making it takes longer than most of what a test does to a project. */
export const articleSchema = getSchema(articleExtensions);

/** An open project without a window, for tests of what changes it. */
export function projectState(project: ProjectFile): EditorState {
  const { doc, records } = fromFile(articleSchema, project);
  return EditorState.create({ doc, plugins: projectPlugins(records) });
}
