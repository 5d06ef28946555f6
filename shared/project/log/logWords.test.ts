import { expect, it } from 'vitest';
import { logWords, recordNames } from './logWords';

const nameOf = recordNames({ claims: [], sources: [], tags: [], titleOf: () => undefined });

it('calls a corrected paragraph that, and says of other records that they are gone', () => {
  expect(nameOf('blk_r38cbbch349re839')).toBe('one paragraph');
  expect(nameOf('clm_rsksgde64fgdc101')).toBeUndefined();
});

it('counts the paragraphs where several were corrected at once', () => {
  const entry = { when: '2026-09-14T14:30:00.000Z', what: 'textCorrected', detail: '3' };
  expect(logWords(entry, nameOf)).toBe('Text of the article corrected (3 paragraphs)');
});

it.each([
  ['verified', 'checked'],
  ['needsChange', 'checked: change needed'],
  ['cannotVerify', 'checked: not settled'],
  ['notSettled', 'checked: not settled'],
  ['inProgress', 'in progress'],
  ['believed', 'believed'],
])('calls the status %s of an entry “%s”, as it is called now', (detail, words) => {
  const entry = { when: '2026-09-14T14:30:00.000Z', what: 'status', on: 'clm_one', detail };
  expect(logWords(entry, nameOf)).toBe(`Status changed (${words})`);
});
