import type { EditorState } from '@tiptap/pm/state';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { deriveProject } from '../../../shared/project/projectFacts';
import { projectView } from '../derived/projectView';
import { toFile } from '../model/toFile';

/** Somebody who says of every claim what is known of it. */
export type Teller = (state: EditorState) => readonly DerivedClaim[];

export const window: Teller = (state) => projectView(state).claims;

/** The command line, the reports, and the window after the project was opened again. */
export const file: Teller = (state) => deriveProject(toFile(state)).claims;

/** What a teller says, without the records themselves: in them the file says where claims stand. */
export function told(teller: Teller, state: EditorState) {
  return teller(state).map(({ claim, ...derived }) => ({ id: claim.id, ...derived }));
}
