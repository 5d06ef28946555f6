import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sliceRange } from '../article/canonicalText';
import type { Evidence } from '../claim/evidence';
import { standingsOf } from '../claim/standing';
import type { EvidenceId } from '../id';
import { parseProject } from './file/parseProject';
import type { ProjectFile } from './file/projectFile';
import { deriveProject } from './projectFacts';
import { checkReadiness, problemsBeforeSigning } from './readiness';
import { signOffAll } from './testing/signOffAll';

function exampleProject(): ProjectFile {
  const text = readFileSync(new URL('./fixtures/version-4.galley', import.meta.url), 'utf8');
  const outcome = parseProject(text);
  if (outcome.kind !== 'project') throw new Error(outcome.kind);
  return outcome.project;
}

const project = exampleProject();
const facts = deriveProject(project);
const byId = new Map(facts.claims.map((fact) => [String(fact.claim.id), fact]));

describe('deriveProject', () => {
  it('numbers the claims in the order of the article, detached ones last', () => {
    expect(facts.claims.map(({ claim, number }) => [number, claim.id])).toEqual([
      [1, 'clm_homes'],
      [2, 'clm_neglect'],
      [3, 'clm_budget'],
      [4, 'clm_gone'],
    ]);
  });

  it('says where each claim stands in the canonical text', () => {
    const homes = byId.get('clm_homes');
    const standings = homes ? standingsOf(homes.claim, facts) : [];
    expect(standings.map((range) => sliceRange(facts.canonical, range))).toEqual([
      '4,200 homes',
      '1,150 of them',
    ]);
    expect(homes?.wording).toBe('4,200 homes … 1,150 of them');
    expect(byId.get('clm_neglect')?.wording).toContain('neglect.\nWe promised');
  });

  it('keeps the last words of what is detached', () => {
    expect(byId.get('clm_gone')).toMatchObject({
      detached: ['anc_gone'],
      wording: 'the tallest crane of the province',
      stale: false,
    });
  });

  it('finds what is stale, and counts independent origins', () => {
    expect(facts.claims.filter(({ stale }) => stale).map(({ claim }) => claim.id)).toEqual([
      'clm_budget',
    ]);
    expect(byId.get('clm_homes')).toMatchObject({
      origins: { supporting: ['src_register'] },
    });
  });

  it('counts statuses and words', () => {
    expect(facts.statusCounts).toEqual({
      unchecked: 0,
      inProgress: 1,
      checked: 1,
      changeNeeded: 1,
      notSettled: 0,
      noCheckNeeded: 1,
    });
    expect(facts.words).toBeGreaterThan(70);
  });
});

describe('problemsBeforeSigning', () => {
  it('are those of a hand-over, but for the sign-off that is void', () => {
    const signed = signOffAll(project);
    const claims = signed.claims.map((claim) => ({ ...claim, statement: 'Other.' }));
    const changed = deriveProject({ ...signed, claims });
    expect(checkReadiness(changed).problems.map(({ code }) => code)).toContain('signOffVoid');
    const codes = problemsBeforeSigning(changed.claims).map(
      ({ code, number }) => `${number} ${code}`,
    );
    expect(codes).toEqual([
      '1 noLocator',
      '3 stale',
      '4 inProgress',
      '4 detached',
      '4 noVerdict',
      '4 noLocator',
    ]);
  });
});

describe('checkReadiness', () => {
  it('names every problem of every claim by its number', () => {
    const { ready, problems, warnings } = checkReadiness(facts);
    expect(ready).toBe(false);
    expect(problems.map(({ code, number }) => `${number} ${code}`)).toEqual([
      '1 noLocator',
      '3 stale',
      '4 inProgress',
      '4 detached',
      '4 noVerdict',
      '4 noLocator',
    ]);
    expect(warnings.map(({ code, number }) => `${number} ${code}`)).toEqual([
      '1 oneOrigin',
      '1 signOffUnrecorded',
      '3 refutedByOne',
      '4 oneOrigin',
    ]);
    expect(problems[1]?.message).toBe(
      'Claim 3 (“on time and on budget”) is stale: its words have changed since they were checked.',
    );
  });

  it('warns where one source supports and the others only give context', () => {
    const [homes] = project.claims.filter(({ id }) => id === 'clm_homes');
    const [first] = homes?.evidence ?? [];
    const [other] = project.sources.filter(
      ({ id }) => id !== 'src_register' && id !== first?.source,
    );
    if (!homes || !first || !other) throw new Error('The example has a claim with evidence');
    const context = { ...first, id: 'evd_context' as EvidenceId, source: other.id };
    const warningsWith = (evidence: readonly Evidence[]) => {
      const { signedOff: _, ...unsigned } = homes;
      const claims = [{ ...unsigned, evidence: [...evidence] }];
      const sources = project.sources.map((source) => ({ ...source, derivedFrom: [] }));
      return checkReadiness(deriveProject({ ...project, claims, sources })).warnings;
    };
    expect(warningsWith([first, context]).map(({ code }) => code)).toEqual([]);
    expect(warningsWith([first, { ...context, stance: 'context' }])).toMatchObject([
      { code: 'oneOrigin', number: 1 },
    ]);
    expect(warningsWith([{ ...context, stance: 'context' }])).toMatchObject([
      { code: 'contextOnly', number: 1 },
    ]);
  });

  it('wants neither evidence nor verdict of loaded language', () => {
    const claims = project.claims.flatMap((claim) =>
      claim.id === 'clm_neglect' ? [{ ...claim, status: 'checked' as const }] : [],
    );
    expect(checkReadiness(deriveProject({ ...project, claims }))).toEqual({
      ready: true,
      problems: [],
      warnings: [],
    });
  });

  it('wants evidence and a verdict of a claim that can be checked', () => {
    const claims = project.claims.flatMap(({ verdict: _, ...claim }) =>
      claim.id === 'clm_homes' ? [{ ...claim, evidence: [], status: 'unchecked' as const }] : [],
    );
    const { problems } = checkReadiness(deriveProject({ ...project, claims }));
    expect(problems.map(({ code }) => code)).toEqual(['unchecked', 'noEvidence', 'noVerdict']);
  });

  it('takes an empty locator as none', () => {
    const claims = project.claims.flatMap((claim) =>
      claim.id === 'clm_homes'
        ? [
            {
              ...claim,
              evidence: claim.evidence.map((each) => ({ ...each, locator: { page: ' ' } })),
            },
          ]
        : [],
    );
    const { problems } = checkReadiness(deriveProject({ ...project, claims }));
    expect(problems.map(({ code }) => code)).toEqual(['noLocator']);
  });

  it('warns of open requests for correction, of claims and of the article', () => {
    const request = { when: '2026-04-01' };
    const claims = project.claims.map((claim, at) =>
      at === 0
        ? { ...claim, requests: [request, { ...request, outcome: 'unchanged' as const }] }
        : claim,
    );
    const facts = deriveProject({ ...project, claims });
    const article = { requests: [request] };
    const asked = checkReadiness({ ...facts, article }).warnings.filter(
      ({ code }) => code === 'openRequest',
    );
    expect(asked).toMatchObject([{ code: 'openRequest' }, { claim: claims[0]?.id }]);
    const decided = { requests: [{ ...request, outcome: 'corrected' as const }] };
    expect(checkReadiness({ claims: [], article: decided }).warnings).toEqual([]);
  });

  it('says before signing what is thin, such as nothing but context', () => {
    const claims = project.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((each) => ({ ...each, stance: 'context' as const })),
    }));
    const facts = deriveProject({ ...project, claims });
    const withEvidence = facts.claims.filter(
      ({ claim }) => claim.evidence.length > 0 && claim.status !== 'noCheckNeeded',
    );
    const codes = problemsBeforeSigning(withEvidence).map(({ code }) => code);
    expect(codes.filter((code) => code === 'contextOnly')).toHaveLength(withEvidence.length);
    expect(withEvidence.length).toBeGreaterThan(0);
  });

  it('is not ready when no claims are marked', () => {
    expect(checkReadiness(deriveProject({ ...project, claims: [] }))).toEqual({
      ready: false,
      problems: [{ code: 'noClaims', message: 'No claims are marked.' }],
      warnings: [],
    });
  });
});
