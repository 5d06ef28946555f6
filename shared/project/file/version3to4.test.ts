import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveProject } from '../projectFacts';
import { arbitraryProject } from '../testing/arbitraryProject';
import { asVersion3 } from '../testing/asVersion3';
import { canonicalJson } from '../text/canonicalJson';
import { parseProject } from './parseProject';
import { version3to4 } from './version3to4';

describe('version3to4', () => {
  it('opens every project of version 3 as the same project', () => {
    fc.assert(
      fc.property(arbitraryProject().map(asVersion3), (project) => {
        expect(parseProject(canonicalJson({ ...project, version: 3 }))).toEqual({
          kind: 'project',
          project,
          notices: [],
          migratedFrom: 3,
        });
      }),
    );
  });

  it('keeps what another program wrote under names that are new, and takes it for nothing', () => {
    const further = { archiveUrl: 1, archived: 2, draft: 3, interests: 4, requests: 5 };
    const log = [{ what: 'details', requests: 6 }];
    expect(
      version3to4({
        article: { title: 'T', ...further },
        claims: [{ id: 'clm_a', requests: 7 }, { id: 'clm_b' }],
        log,
      }),
    ).toEqual({
      article: {
        title: 'T',
        'version3-archiveUrl': 1,
        'version3-archived': 2,
        'version3-draft': 3,
        'version3-interests': 4,
        'version3-requests': 5,
      },
      claims: [{ id: 'clm_a', 'version3-requests': 7 }, { id: 'clm_b' }],
      log,
    });
  });

  it.each(['0', '[0]', '[[]]', '{}'])(
    'leaves it to the schema to refuse claims that are %s',
    (claims) => {
      const text = `{"format":"galley-project","version":3,"article":[],"claims":${claims}}`;
      expect(parseProject(text).kind).toBe('invalid');
    },
  );

  it('lets a sign-off of version 3 hold, which did not tell of the place', () => {
    const url = new URL('../fixtures/version-3-signed.galley', import.meta.url);
    const outcome = parseProject(readFileSync(url, 'utf8'));
    if (outcome.kind !== 'project') throw new Error(outcome.kind);
    const states = deriveProject(outcome.project).claims.map(({ signOff }) => signOff);
    expect(states).toContain('holds');
  });
});
