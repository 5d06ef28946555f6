import { Plugin, PluginKey } from '@tiptap/pm/state';
import { describeAnchor } from '../../../shared/anchor/describeAnchor';
import type { Claim } from '../../../shared/claim/claim';
import type { AnchorId } from '../../../shared/id';
import { projectView } from '../derived/projectView';
import { articleIndex } from '../model/articleIndex';
import { setRecord } from '../model/records/recordsPlugin';
import type { StandingAnchor } from '../model/standingAnchors';
import { isHistoryTransaction } from './isHistoryTransaction';
import { isRestoring } from './restoring';

/**
 * When a change removes the last mark of an anchor, its claim's record keeps the words and the place
 * it had, in the same undo event. The anchor is then detached: it can be attached again, and undo
 * brings it back.
 */
export function keepQuotes(): Plugin {
  return new Plugin({
    key: new PluginKey('galleyKeepQuotes'),
    appendTransaction: (transactions, before, after) => {
      if (before.doc === after.doc || transactions.some(isHistoryTransaction)) return null;
      if (transactions.some(isRestoring)) return null;
      const old = articleIndex(before.doc);
      const now = articleIndex(after.doc);
      const gone = new Map<AnchorId, StandingAnchor>();
      for (const anchor of now.anchors.differences(old.anchors)) {
        const placed = old.anchors.get(anchor);
        if (placed && !now.anchors.has(anchor)) gone.set(anchor, placed);
      }
      if (gone.size === 0) return null;
      const tr = after.tr;
      const { byAnchor } = projectView(after);
      const claims = new Set(
        [...gone.keys()].flatMap((anchor) => byAnchor.get(anchor)?.claim ?? []),
      );
      for (const claim of claims) {
        const kept: Claim = {
          ...claim,
          anchors: claim.anchors.map((anchor) => {
            const placed = gone.get(anchor.id);
            return placed
              ? { ...anchor, ...describeAnchor(old.canonical, placed, anchor.id) }
              : anchor;
          }),
        };
        setRecord(tr, { kind: 'claim', id: claim.id, before: claim, after: kept });
      }
      return tr.steps.length > 0 ? tr : null;
    },
  });
}
