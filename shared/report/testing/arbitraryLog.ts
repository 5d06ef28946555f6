import fc from 'fast-check';
import { STATUSES } from '../../claim/status';
import { dropUndefined } from '../../dropUndefined';
import { LOG_ACTIONS, type LogEntry } from '../../project/log/logEntry';

const instant = fc.constantFrom('2026-03-14T09:00:00.000Z', '2026-04-02T17:30:00.000Z');

/** Entries of a log: each thing that can be done, on one of these records, by somebody of these or nobody named. */
export function arbitraryLog(
  records: readonly string[],
  people: readonly string[],
): fc.Arbitrary<LogEntry[]> {
  const entry = fc
    .record({
      what: fc.constantFrom(...Object.keys(LOG_ACTIONS)),
      when: instant,
      who: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 2 }),
      on: fc.option(fc.constantFrom(...records), { nil: undefined, freq: 4 }),
      status: fc.constantFrom(...STATUSES),
      name: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 2 }),
      before: instant,
      isOld: fc.boolean(),
    })
    .map(({ status, name, before, isOld, ...said }) =>
      dropUndefined({
        ...said,
        detail: detailOf(said.what, { status, name, before }),
        ...(!isOld && { was: [] }),
      }),
    );
  return fc.array(entry, { maxLength: 8 });
}

function detailOf(
  what: string,
  { status, name, before }: { status: string; name: string | undefined; before: string },
): string | undefined {
  if (what === 'status') return status;
  if (what === 'restored') return before;
  return what === 'textCorrected' ? '3' : name;
}
