import { checkedClaims, needsCheck, signedClaims } from '../../claim/doneClaims';
import type { Desk } from '../desk/desk';
import { dayWords, lastDay, nameWords, outOf, shareWords } from '../words/doneWords';
import { capital, numberWord } from '../words/listWords';

/** Said where no claim is checked as it stands now. */
const NOTHING_CHECKED = 'No claim is checked';

/**
 * How far claims are checked and signed off, and when, as far as the reader may know: an act stands alone
 * only where it was done with every claim that is listed.
 */
export function checkedLine(desk: Desk): string {
  switch (desk.allowance.signatures) {
    case 'none':
      return countLine(desk);
    case 'people':
      return dayLine(desk);
    case 'desk':
      return deskLine(desk);
  }
}

/** "20 of 24 claims checked; two need no check." */
function countLine({ listed }: Desk): string {
  const { claims, records, left } = checkedClaims(listed);
  if (records.length === 0) return `${NOTHING_CHECKED}.`;
  return `${outOf(records.length, claims)} claims checked${needless(claims, records.length, left)}.`;
}

/** "Checked 15 to 18 March 2026, 1 of 24 claims signed off 18 March 2026." */
function dayLine({ listed }: Desk): string {
  const checked = checkedClaims(listed);
  const signed = signedClaims(listed);
  const act = (what: string, done: typeof checked, all = '') => {
    const share = shareWords(done);
    if (share === undefined) return undefined;
    return [share || all, what, dayWords(done)].filter(Boolean).join(' ');
  };
  const first = act('checked', checked) ?? NOTHING_CHECKED;
  // Behind “20 of 24 claims checked”, “signed off” alone would be read as said of the 20.
  const second = act('signed off', signed, shareWords(checked) === '' ? '' : 'all');
  if (second === undefined && checked.records.length === 0) return `${first}.`;
  const rest = needless(checked.claims, checked.records.length, checked.left);
  return `${capital(first)}, ${second ?? 'none signed off'}${rest}.`;
}

/**
 * "20 of 22 claims checked by The Desk, the last on 18 March 2026.": of all claims that need a check, for a
 * reader who is not shown those without a verdict must not take the rest for the whole.
 */
function deskLine({ marked, context }: Desk): string {
  const checked = checkedClaims(marked.filter(needsCheck));
  const share = shareWords(checked);
  if (share === undefined) return `${NOTHING_CHECKED}.`;
  const by = context.deskName ? ` by ${context.deskName}` : '';
  const day = lastDay(checked, { isAll: share === '' });
  return `${capital([share, 'checked'].filter(Boolean).join(' '))}${by}${day ? `, ${day}` : ''}.`;
}

function needless(claims: number, done: number, left: readonly number[]): string {
  const count = claims - done - left.length;
  if (count === 0) return '';
  return `; ${numberWord(count)} ${count === 1 ? 'needs' : 'need'} no check`;
}

/** "Checked by Ada Lin (23 claims). Signed off by Mara Oduya (one claim)."; empty where nobody is named. */
export function peopleLine({ listed }: Desk): string {
  const checkers = nameWords(checkedClaims(listed));
  const signers = nameWords(signedClaims(listed));
  return [checkers && `Checked by ${checkers}.`, signers && `Signed off by ${signers}.`]
    .filter(Boolean)
    .join(' ');
}
