import { useFieldInProgress } from '../../ui/fields/useFieldInProgress';
import type { Intent } from '../intents/intent';
import type { Changer, Session } from '../session/session';

/**
 * A text field on a record. While it is edited it is a field in progress, which autosave includes; leaving it
 * makes one project step. `field` names it uniquely, such as `clm_…/statement`.
 */
export function useField(
  session: Pick<Changer, 'run'> & Pick<Session, 'fields'>,
  field: string,
  value: string,
  intent: (text: string) => Intent,
) {
  return useFieldInProgress({
    value,
    onTyped: (text) => session.fields.set(field, intent(text)),
    onCommit: (text) => session.run(intent(text)),
    onAbandon: () => session.fields.clear(field),
  });
}
