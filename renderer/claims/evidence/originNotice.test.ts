import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../shared/claim/evidence';
import { newId, type SourceId } from '../../../shared/id';
import { createSource } from '../../../shared/source/createSource';
import type { Source } from '../../../shared/source/source';
import { originNotice } from './originNotice';

function source(title: string, ...derivedFrom: Source[]): Source {
  const now = '2026-03-14T09:00:00.000Z';
  return {
    ...createSource({ csl: { type: 'report', title }, now }),
    derivedFrom: derivedFrom.map(({ id }) => id),
  };
}

function noticeOf(cited: readonly Source[], others: readonly Source[] = []) {
  const sources = new Map<SourceId, Source>([...cited, ...others].map((each) => [each.id, each]));
  const evidence = cited.map(
    ({ id }): Evidence => ({ id: newId('evidence'), source: id, stance: 'supports' }),
  );
  return originNotice({ evidence }, sources);
}

describe('originNotice', () => {
  const register = source('Flood register');
  const paper = source('Harbour Post', register);
  const agency = source('Wire', register);

  it('says nothing of one source, and of sources that are independent', () => {
    expect(noticeOf([])).toBeNull();
    expect(noticeOf([paper], [register])).toBeNull();
    expect(noticeOf([register, register])).toBeNull();
    expect(noticeOf([register, source('Survey')])).toBeNull();
  });

  it('warns when all rest on one, also on one that is not cited', () => {
    expect(noticeOf([paper, register])).toEqual({
      text: 'Both sources rest on “Flood register”: one independent origin.',
      isWarning: true,
    });
    expect(noticeOf([paper, agency, register])?.text).toMatch(/^All 3 sources rest on/);
    expect(noticeOf([paper, agency], [register])?.isWarning).toBe(true);
  });

  it('counts the origins when some are independent', () => {
    expect(noticeOf([paper, register, source('Survey')])).toEqual({
      text: '3 sources, but 2 independent origins.',
      isWarning: false,
    });
  });
});
