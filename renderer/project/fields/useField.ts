import { useDraft } from '../../ui/fields/useDraft';
import type { Intent } from '../change/intent';
import type { Changer, Session } from '../session/session';

/**
 * A text field on a record. While it is edited its text is a draft that autosave includes; leaving it
 * makes one project step. `field` names it uniquely, such as `clm_…/statement`.
 */
export function useField(
  session: Pick<Changer, 'run'> & Pick<Session, 'drafts'>,
  field: string,
  value: string,
  intent: (text: string) => Intent,
) {
  return useDraft({
    value,
    onDraft: (text) => session.drafts.set(field, intent(text)),
    onCommit: (text) => session.run(intent(text)),
    onAbandon: () => session.drafts.clear(field),
  });
}
