import { type CorrectionRequest, REQUEST_OUTCOMES } from '../../../shared/correctionRequest';
import { parseDateInput } from '../../../shared/dates/dateInput';
import { formatDate } from '../../../shared/dates/formatDate';
import { dropUndefined } from '../../../shared/dropUndefined';
import { err, ok, type Result } from '../../../shared/result';

const TEXTS = ['who', 'channel', 'problem', 'why', 'wording', 'note'] as const;
const DATES = ['when', 'decided'] as const;
export type RequestField = (typeof TEXTS)[number] | (typeof DATES)[number];

/** What stands in the fields of a request; a field without text is nothing. */
export type RequestTexts = Readonly<Record<RequestField, string>> & {
  readonly outcome: CorrectionRequest['outcome'];
};
export type RequestProblems = Readonly<Partial<Record<RequestField, string>>>;

/** A request as it is shown in fields. */
export function requestTexts(request: CorrectionRequest): RequestTexts {
  const date = (value: string | undefined) => (value === undefined ? '' : formatDate(value));
  return {
    when: date(request.when),
    who: request.who ?? '',
    channel: request.channel ?? '',
    problem: request.problem ?? '',
    outcome: request.outcome,
    why: request.why ?? '',
    decided: date(request.decided),
    wording: request.wording ?? '',
    note: request.note ?? '',
  };
}

/** The texts with an outcome chosen; that nobody said when it was decided is filled in with today. */
export function withOutcome(texts: RequestTexts, chosen: string, today: string): RequestTexts {
  const outcome = REQUEST_OUTCOMES.find((each) => each === chosen);
  const decided = outcome !== undefined && texts.decided === '' ? formatDate(today) : texts.decided;
  return { ...texts, outcome, decided };
}

/**
 * The request with what stands in the fields; the same object where nothing is different. A date that was left as
 * it is shown stays as exact as it was.
 */
export function readRequest(
  before: CorrectionRequest,
  texts: RequestTexts,
): Result<CorrectionRequest, RequestProblems> {
  const problems: Partial<Record<RequestField, string>> = {};
  const shown = requestTexts(before);
  const changed: Partial<Record<RequestField, string | undefined>> = {};
  for (const field of TEXTS) {
    if (texts[field] !== shown[field]) changed[field] = texts[field].trim() || undefined;
  }
  for (const field of DATES) {
    const text = texts[field].trim();
    if (text === shown[field]) continue;
    if (text === '') {
      if (field === 'when') problems.when = 'Say when it came in.';
      changed[field] = undefined;
      continue;
    }
    const date = parseDateInput(text);
    if (date.ok) changed[field] = date.value;
    else problems[field] = date.error;
  }
  if (
    texts.outcome === undefined &&
    texts.decided.trim() !== '' &&
    shown.decided !== texts.decided
  ) {
    problems.decided = 'Choose an outcome first.';
  }
  if (Object.keys(problems).length > 0) return err(problems);
  if (Object.keys(changed).length === 0 && texts.outcome === before.outcome) return ok(before);
  return ok(dropUndefined({ ...before, ...changed, outcome: texts.outcome }) as CorrectionRequest);
}
