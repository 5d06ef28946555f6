import { describe, expect, it } from 'vitest';
import type { CorrectionRequest } from '../../../shared/correctionRequest';
import { readRequest, requestTexts, withOutcome } from './requestForm';

const request: CorrectionRequest = {
  when: '2026-04-01T10:20:33Z',
  who: 'Lena Groyne',
  problem: 'It is 4,203 homes.',
};

describe('the form of a request for correction', () => {
  it('is the same object when nothing was changed', () => {
    const read = readRequest(request, requestTexts(request));
    expect(read.ok && read.value).toBe(request);
  });

  it('takes an outcome with today as its day, and keeps a day that was written', () => {
    const chosen = withOutcome(requestTexts(request), 'corrected', '2026-04-03');
    expect(readRequest(request, chosen)).toEqual({
      ok: true,
      value: { ...request, outcome: 'corrected', decided: '2026-04-03' },
    });
    const earlier = { ...requestTexts(request), decided: '2 April 2026' };
    expect(withOutcome(earlier, 'clarified', '2026-04-03').decided).toBe('2 April 2026');
  });

  it('opens a request again', () => {
    const decided: CorrectionRequest = { ...request, outcome: 'unchanged', decided: '2026-04-03' };
    const open = { ...withOutcome(requestTexts(decided), 'open', '2026-04-05'), decided: '' };
    expect(readRequest(decided, open)).toEqual({ ok: true, value: request });
  });

  it('removes what was emptied, but not the day it came in', () => {
    const texts = requestTexts(request);
    expect(readRequest(request, { ...texts, who: ' ' })).toEqual({
      ok: true,
      value: { when: request.when, problem: request.problem },
    });
    expect(readRequest(request, { ...texts, when: '' })).toEqual({
      ok: false,
      error: { when: 'Say when it came in.' },
    });
  });

  it('says what cannot be read as a date, and that a decision has an outcome', () => {
    const texts = requestTexts(request);
    const read = readRequest(request, { ...texts, when: '3/4/2026' });
    expect(!read.ok && Object.keys(read.error)).toEqual(['when']);
    const undecided = readRequest(request, { ...texts, decided: '3 April 2026' });
    expect(!undecided.ok && Object.keys(undecided.error)).toEqual(['decided']);
  });
});
