import type { RefusedDate } from '../../ui/fields/PartialDateField';
import type { Intent } from '../intents/intent';
import type { Session } from '../session/session';

/** What could not be read as a date, by field: it is there again when the field is. */
const refusals = new WeakMap<Session, Map<string, RefusedDate>>();

/**
 * What a `PartialDateField` on a record needs: a date being typed is a field in progress, which autosave includes,
 * leaving the field makes one project step. `field` names it uniquely, such as `clm_…/madeOn`.
 */
export function useDateField(
  session: Session,
  field: string,
  intent: (date: string | undefined) => Intent,
) {
  return {
    onTyped: (date: string | undefined) => session.fields.set(field, intent(date)),
    onCommit: (date: string | undefined) => void session.run(intent(date)),
    onAbandon: () => session.fields.clear(field),
    memory: {
      get: () => refusals.get(session)?.get(field) ?? null,
      set: (refused: RefusedDate | null) => {
        const kept = refusals.get(session) ?? new Map<string, RefusedDate>();
        if (refused) kept.set(field, refused);
        else kept.delete(field);
        refusals.set(session, kept);
      },
    },
  };
}
