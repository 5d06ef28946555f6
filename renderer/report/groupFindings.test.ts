import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../shared/id';
import type { Finding } from '../../shared/project/readiness';
import { type FindingCode, groupFindings } from './groupFindings';

function finding(code: FindingCode, number: number): Finding<FindingCode> {
  return { code, number, claim: `clm_${number}` as ClaimId, message: '' };
}

describe('groupFindings', () => {
  it('puts findings of a kind together without changing the order of claims', () => {
    const groups = groupFindings([
      finding('unchecked', 1),
      finding('noVerdict', 1),
      finding('unchecked', 2),
    ]);
    expect(
      groups.map(({ code, findings }) => [code, findings.map(({ number }) => number)]),
    ).toEqual([
      ['unchecked', [1, 2]],
      ['noVerdict', [1]],
    ]);
  });

  it('is empty when there is nothing to settle', () => {
    expect(groupFindings([])).toEqual([]);
  });
});
