import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { ProjectFile } from '../../shared/project/projectFile';
import { fromFile } from './fromFile';
import { projectPlugins } from './projectPlugins';
import { articleExtensions } from './schema/articleExtensions';

/** An open project without a window, for tests of what changes it. */
export function projectState(project: ProjectFile): EditorState {
  const { doc, records } = fromFile(getSchema(articleExtensions), project);
  return EditorState.create({ doc, plugins: projectPlugins(records) });
}
