import { describe, expect, it } from 'vitest';
import type { Evidence, Stance } from '../../../shared/claim/evidence';
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

function noticeOf(links: readonly (Source | [Source, Stance])[], others: readonly Source[] = []) {
  const cited = links.map((link): [Source, Stance] =>
    Array.isArray(link) ? link : [link, 'supports'],
  );
  const known = [...cited.map(([each]) => each), ...others];
  const sources = new Map<SourceId, Source>(known.map((each) => [each.id, each]));
  const evidence = cited.map(
    ([{ id }, stance]): Evidence => ({ id: newId('evidence'), source: id, stance }),
  );
  return originNotice({ evidence }, sources);
}

describe('originNotice', () => {
  const register = source('Flood register');
  const paper = source('Harbour Post', register);
  const agency = source('Wire', register);
  const survey = source('Survey');

  it('says nothing of one source, and of sources that are independent', () => {
    expect(noticeOf([])).toBeNull();
    expect(noticeOf([paper], [register])).toBeNull();
    expect(noticeOf([register, register])).toBeNull();
    expect(noticeOf([register, survey])).toBeNull();
    expect(noticeOf([register, [survey, 'refutes']])).toBeNull();
  });

  it('warns when all rest on one, also on one that is not cited', () => {
    expect(noticeOf([paper, register])).toEqual({
      text: 'Rests on one independent origin, “Flood register”.',
      isWarning: true,
    });
    expect(noticeOf([paper, agency], [register])?.isWarning).toBe(true);
  });

  it('warns when only one of several supports and the others give context', () => {
    expect(noticeOf([register, [survey, 'context']])).toEqual({
      text: 'Rests on one independent origin, “Flood register”.',
      isWarning: true,
    });
    expect(
      noticeOf([
        [register, 'context'],
        [survey, 'context'],
      ]),
    ).toEqual({
      text: 'Rests on no origin: its evidence is context only.',
      isWarning: true,
    });
  });

  it('counts the origins when some are independent, and apart those that refute', () => {
    expect(noticeOf([paper, register, survey])).toEqual({
      text: 'Rests on two independent origins.',
      isWarning: false,
    });
    expect(noticeOf([paper, agency, [survey, 'refutes']], [register])?.text).toBe(
      'Rests on one independent origin, “Flood register”; refuted by one, “Survey”.',
    );
  });
});
