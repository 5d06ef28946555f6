import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../testing/arbitraryProject';
import { asVersion3 } from '../testing/asVersion3';
import { withoutOutcomes } from '../testing/withoutOutcomes';
import { canonicalJson } from '../text/canonicalJson';
import { serializeProject } from '../text/serializeProject';
import { parseProject } from './parseProject';
import type { ProjectFile } from './projectFile';

type Claim = ProjectFile['claims'][number];

/** The text of a project as version 1 had it. */
function asVersion1(project: ProjectFile, change: (claim: Claim) => object = apart): string {
  return canonicalJson({ ...project, version: 1, claims: project.claims.map(change) });
}

function apart({ checked, signedOff, ...rest }: Claim): object {
  return {
    ...rest,
    checkedText: checked?.text,
    checkedBy: checked?.by,
    checkedAt: checked?.at,
    signedOffBy: signedOff?.by,
    signedOffAt: signedOff?.at,
  };
}

/** A claim of a file of version 1 that had further members, as it is written now. */
function claimWith(members: object): unknown {
  const [project] = fc
    .sample(arbitraryProject(), { numRuns: 50, seed: 1 })
    .filter(({ claims }) => claims.length > 0);
  if (!project) throw new Error('No sample has a claim.');
  const [first] = project.claims;
  const text = asVersion1(project, (claim) =>
    claim === first
      ? { ...apart({ ...claim, checked: undefined, signedOff: undefined }), ...members }
      : apart(claim),
  );
  const outcome = parseProject(text);
  if (outcome.kind !== 'project') throw new Error(JSON.stringify(outcome));
  return JSON.parse(serializeProject(outcome.project)).claims[0];
}

describe('version1to2', () => {
  it('opens every project of version 1 as the same project', () => {
    fc.assert(
      fc.property(arbitraryProject().map(asVersion3).map(withoutOutcomes), (project) => {
        expect(parseProject(asVersion1(project))).toEqual({
          kind: 'project',
          project,
          notices: [],
          migratedFrom: 1,
        });
      }),
    );
  });

  it('takes the words of a check for a check, whoever made it and whenever', () => {
    const claim = claimWith({ checkedText: 'a wall' });
    expect(claim).toMatchObject({ checked: { text: 'a wall' } });
    expect(claim).not.toHaveProperty('checkedText');
  });

  it.each([
    ['a check without words', { checkedBy: 'R. Leaf', checkedAt: '2026-03-17T15:00:00.000Z' }],
    ['a sign-off without a moment', { signedOffBy: 'T. Stone' }],
    ['a sign-off without a name', { signedOffAt: '2026-03-18T17:40:00.000Z' }],
  ])('keeps %s under its old names, and makes nothing of it', (_, members) => {
    const claim = claimWith(members);
    expect(claim).toMatchObject(members);
    expect(claim).not.toHaveProperty('checked');
    expect(claim).not.toHaveProperty('signedOff');
  });

  it('keeps what another program wrote under one of the new names', () => {
    const claim = claimWith({ checked: [1], signedOff: true, checkedText: 'a wall' });
    expect(claim).toMatchObject({
      checked: { text: 'a wall' },
      'version1-checked': [1],
      'version1-signedOff': true,
    });
    expect(claim).not.toHaveProperty('signedOff');
  });

  it.each(['0', '[0]', '[[]]', '[{"checkedText":5}]', '{}'])(
    'leaves it to the schema to refuse claims that are %s',
    (claims) => {
      const text = `{"format":"galley-project","version":1,"claims":${claims}}`;
      expect(parseProject(text).kind).toBe('invalid');
    },
  );
});
