import type { CorrectionRequest } from '../../correctionRequest';
import { REQUEST_OUTCOME_LABELS } from '../../correctionRequest';
import { formatDate } from '../../dates/formatDate';
import { onDate } from '../../dates/onDate';
import type { Desk } from '../desk/desk';
import type { Phrase, RequestEntry, RequestList } from '../report';
import { capital } from '../words/listWords';

/** A request with the number of the claim that it is about, where the report lists that. */
interface Asked {
  readonly request: CorrectionRequest;
  readonly number?: number;
}

/** The requests for correction that this reader is told of, the newest first; undefined where there are none. */
export function requestList(desk: Desk): RequestList | undefined {
  switch (desk.allowance.requests) {
    case 'none':
      return undefined;
    case 'corrections':
      return listOf('Corrections', newestFirst(corrections(desk), 'decided').map(correction));
    case 'full':
      return listOf('Requests for correction', newestFirst(askedOf(desk), 'when').map(request));
  }
}

/** When the last correction was made, as far as the reader may know and somebody recorded it. */
export function lastCorrected(desk: Desk): string | undefined {
  if (desk.allowance.requests !== 'corrections') return undefined;
  return newestFirst(corrections(desk), 'decided')[0]?.request.decided;
}

function listOf(heading: string, entries: readonly RequestEntry[]): RequestList | undefined {
  return entries.length > 0 ? { heading, entries } : undefined;
}

/**
 * All requests. Those of a claim that is not listed are told without its number: that a correction was made stays
 * true when the claim is being checked again.
 */
function askedOf({ article, marked, listed }: Desk): Asked[] {
  const shown = new Set(listed);
  return [
    ...(article.requests ?? []).map((request) => ({ request })),
    ...marked.flatMap((derived) =>
      (derived.claim.requests ?? []).map((request) => ({
        request,
        ...(shown.has(derived) && { number: derived.number }),
      })),
    ),
  ];
}

function corrections(desk: Desk): Asked[] {
  return askedOf(desk).filter(
    ({ request: { outcome } }) => outcome === 'corrected' || outcome === 'clarified',
  );
}

/** What has no date stands last. */
function newestFirst(asked: readonly Asked[], by: 'when' | 'decided'): Asked[] {
  const dateOf = ({ request }: Asked) => request[by] ?? '';
  return [...asked].sort((a, b) => dateOf(b).localeCompare(dateOf(a), 'en'));
}

function correction({ request: { outcome, decided, note, wording }, number }: Asked): RequestEntry {
  const what = capital(outcome ? REQUEST_OUTCOME_LABELS[outcome] : '');
  const day = decided ? ` ${onDate(decided)}` : '';
  const claim: Phrase = number === undefined ? [] : [': claim ', { claim: number }];
  return {
    head: [`${what}${day}`, ...claim],
    rows: [...row(undefined, note), ...row('It now reads', wording)],
  };
}

function request({ request: each, number }: Asked): RequestEntry {
  const { when, who, channel, problem, outcome, why, decided, wording, note } = each;
  const about: Phrase = number === undefined ? ['The article'] : ['Claim ', { claim: number }];
  const day = decided ? `, ${formatDate(decided)}` : '';
  return {
    head: [...about, `: a correction was asked for ${onDate(when)}`],
    rows: [
      ...row('Who asked', who),
      ...row('How they asked', channel),
      ...row('What is said to be wrong', problem),
      ...row('Outcome', outcome ? `${REQUEST_OUTCOME_LABELS[outcome]}${day}` : 'open'),
      ...row('Why', why),
      ...row('Corrected wording', wording),
      ...row('Note for the public', note),
    ],
  };
}

function row(label: string | undefined, text: string | undefined): RequestEntry['rows'] {
  const words = text?.trim();
  return words ? [{ ...(label && { label }), text: words }] : [];
}
