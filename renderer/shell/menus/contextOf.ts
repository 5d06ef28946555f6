import type { AnchorId } from '../../../shared/id';
import { selectedText } from '../../article/commands/caret';
import { isTextField } from '../../commands/isTextField';
import type { Session } from '../../project/session/session';

type Context = 'claim' | 'source';

/** What each menu offers, by the ids of commands. */
export const MENUS: Readonly<Record<Context, readonly string[]>> = {
  claim: [
    'claim.evidence',
    'claim.repeatEvidence',
    'claim.status',
    'claim.verdict',
    'claim.tags',
    'claim.correct',
    'claim.signOff',
    'claim.request',
    'claim.copyText',
    'claim.copyCitation',
    'claim.merge',
    'claim.delete',
  ],
  source: ['source.copyCitation', 'source.delete'],
};

/**
 * What a menu at this element is about, which it selects; `null` where the system's own menu belongs. Rows select
 * themselves under the pointer.
 */
export function contextOf(session: Session, target: EventTarget | null): Context | null {
  if (!(target instanceof Element) || isTextField(target)) return null;
  const list = target.closest<HTMLElement>('[data-menu]')?.dataset.menu;
  const { selectedClaim, selectedSource } = session.workspace.get();
  if (list === 'claim') return selectedClaim === null ? null : 'claim';
  if (list === 'source') return selectedSource === null ? null : 'source';
  if (!target.closest('.ProseMirror') || selectedText(session.state.get())) return null;
  const anchor = target.closest<HTMLElement>('[data-anchor]')?.dataset.anchor;
  const claim = anchor && session.view().byAnchor.get(anchor as AnchorId)?.claim.id;
  if (claim) session.select(claim);
  return claim || selectedClaim !== null ? 'claim' : null;
}
