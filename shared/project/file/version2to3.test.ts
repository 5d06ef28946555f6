import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from '../../claim/status';
import { arbitraryProject } from '../testing/arbitraryProject';
import { asVersion3 } from '../testing/asVersion3';
import { withoutOutcomes } from '../testing/withoutOutcomes';
import { canonicalJson } from '../text/canonicalJson';
import { parseProject } from './parseProject';
import type { ProjectFile } from './projectFile';
import { version2to3 } from './version2to3';

/** What version 2 called each status. */
const OLD_NAMES: Readonly<Record<Status, string>> = {
  unchecked: 'unchecked',
  inProgress: 'inProgress',
  checked: 'verified',
  changeNeeded: 'needsChange',
  notSettled: 'cannotVerify',
  noCheckNeeded: 'noCheckNeeded',
};

/** The text of a project as version 2 had it. */
function asVersion2(project: ProjectFile): string {
  const claims = project.claims.map((claim) => ({ ...claim, status: OLD_NAMES[claim.status] }));
  return canonicalJson({ ...project, version: 2, claims });
}

describe('version2to3', () => {
  it('opens every project of version 2 as the same project', () => {
    fc.assert(
      fc.property(arbitraryProject().map(asVersion3).map(withoutOutcomes), (project) => {
        expect(parseProject(asVersion2(project))).toEqual({
          kind: 'project',
          project,
          notices: [],
          migratedFrom: 2,
        });
      }),
    );
  });

  it.each(STATUSES)(
    'makes the status %s of what version 2 called it, and changes nothing else',
    (status) => {
      const claim = { id: 'clm_one', further: OLD_NAMES[status], status: OLD_NAMES[status] };
      const project = { claims: [claim], log: [{ what: 'status', detail: OLD_NAMES[status] }] };
      expect(version2to3(project)).toEqual({ ...project, claims: [{ ...claim, status }] });
    },
  );

  it('takes no text for the outcome of a contact, and keeps what another program called so', () => {
    const contacts = [
      { when: '2026-03-16', reply: 'No answer so far.' },
      { when: '2026-03-17', outcome: 'answered', reply: '' },
    ];
    expect(version2to3({ sources: [{ id: 'src_a', contacts }] })).toEqual({
      sources: [
        {
          id: 'src_a',
          contacts: [
            { when: '2026-03-16', reply: 'No answer so far.' },
            { when: '2026-03-17', 'version2-outcome': 'answered', reply: '' },
          ],
        },
      ],
    });
  });

  it('binds no sign-off to what stands in the file now, and keeps what another program wrote', () => {
    const signed = (more: object) => ({
      claims: [{ id: 'clm_a', signedOff: { by: 'T. Stone', at: '2026-03-18', ...more } }],
    });
    expect(version2to3(signed({}))).toEqual(signed({}));
    expect(version2to3(signed({ sha256: 7 }))).toEqual(signed({ 'version2-sha256': 7 }));
  });

  it.each(['0', '[0]', '[[]]', '[{"status":5}]', '[{"status":"believed"}]', '{}'])(
    'leaves it to the schema to refuse claims that are %s',
    (claims) => {
      const text = `{"format":"galley-project","version":2,"claims":${claims}}`;
      expect(parseProject(text).kind).toBe('invalid');
    },
  );
});
