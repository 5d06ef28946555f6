import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { ClaimId } from '../../../shared/id';
import { noteEvidence } from '../../project/session/lastEvidence';
import type { Session } from '../../project/session/session';
import { anchorsUnder } from '../painting/anchorsUnder';
import { claimAtCaret, keepsClaim } from './caret';
import { outwards, stackOf } from './claimsAt';

/** Selects the claim that the caret enters, and by clicks the claims under the pointer. */
export function followCaret(session: () => Session): Extension {
  let entered: ClaimId | null = null;
  /** Only entering another claim selects it: moving inside or leaving keeps what was chosen. */
  const follow = (state: EditorState, tr: Transaction) => {
    if (!tr.selection.empty) return;
    const claim = claimAtCaret(state)?.claim.id ?? null;
    const chosenOtherwise = tr.getMeta(keepsClaim) || tr.getMeta('pointer') || tr.docChanged;
    if (claim && claim !== entered && !chosenOtherwise) session().select(claim);
    entered = claim;
  };
  return Extension.create({
    name: 'galleyFollowCaret',
    onTransaction: ({ editor, transaction }) => {
      noteEvidence(session(), transaction);
      if (transaction.selectionSet) follow(editor.state, transaction);
    },
    addProseMirrorPlugins: () => [clicks(session)],
  });
}

function clicks(session: () => Session): Plugin {
  let lastPosition = -1;
  return new Plugin({
    key: new PluginKey('galleyClicks'),
    props: {
      handleClick: (view, position, event) => {
        const anchors = anchorsUnder(event.target, view.dom);
        const { byAnchor, index } = session().view();
        const stack = stackOf(
          index,
          [...anchors].flatMap((anchor) => byAnchor.get(anchor) ?? []),
          ({ anchor }) => anchors.has(anchor),
        );
        const again = position === lastPosition;
        lastPosition = position;
        const chosen = again
          ? outwards(stack, session().workspace.get().selectedClaim)
          : (stack[0] ?? null);
        if (chosen) session().select(chosen.claim.id);
        return false;
      },
    },
  });
}
