import type { Intent } from './intents/intent';
import type { Session } from './session';

/**
 * What a `PartialDateField` on a record needs: a date being typed is a draft that autosave includes,
 * leaving the field makes one project step. `field` names it uniquely, such as `clm_…/madeOn`.
 */
export function useDateField(
  session: Session,
  field: string,
  intent: (date: string | undefined) => Intent,
) {
  return {
    onDraft: (date: string | undefined) => session.drafts.set(field, intent(date)),
    onCommit: (date: string | undefined) => void session.run(intent(date)),
    onAbandon: () => session.drafts.clear(field),
  };
}
