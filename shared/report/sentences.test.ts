import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectFile } from '../project/file/projectFile';
import { makeDesk } from './desk/desk';
import { PROFILES, type Profile } from './profiles';
import { arbitraryChecking, STAGES } from './testing/arbitraryChecking';
import { faultsIn } from './testing/faultsIn';
import { linesOfTexts } from './testing/linesOfTexts';
import { recordsBehind } from './testing/recordsBehind';
import { TOLD_CONTEXT } from './testing/toldContext';

function faults(profile: Profile, project: ProjectFile): string[] {
  const records = recordsBehind(project, profile);
  return linesOfTexts(makeDesk(project, profile, TOLD_CONTEXT)).flatMap((line) =>
    faultsIn(line, records),
  );
}

describe.each(PROFILES)('every sentence of the report for the %s rests on a record', (profile) => {
  describe.each(STAGES)('of a project that is %s', (stage) => {
    it.each([0, 1, 2, 40])('with %i claims', (count) => {
      fc.assert(
        fc.property(arbitraryChecking(count, stage), (project) => {
          expect(faults(profile, project)).toEqual([]);
        }),
        { numRuns: count > 2 ? 8 : 25 },
      );
    });
  });
});

describe('a sentence without its record', () => {
  const [project] = fc.sample(arbitraryChecking(2, 'just marked'), { numRuns: 1, seed: 1 });
  if (!project) throw new Error('There is no sample.');

  it.each([
    'Checked by Zzdesk, 30 November 2026.',
    'Checked 15 March 2026, signed off 18 March 2026.',
    '1 of 2 claims checked by Zzdesk, the last on 15 March 2026.',
    'The article of 1,399 words was read line by line and five claims marked in it.',
    'Claim 1 (“Zz0”) is in progress.',
    'Nothing is open: two claims checked, nothing contradicted.',
    'Signatures: Checked by Zzcheckera, 15 March 2026.',
    'Asked on 14 March 2026: answered by letter.',
    'All sources are archived.',
  ])('is found: %s', (line) => {
    const bare = { ...project, sources: [] };
    expect(faultsIn(line, recordsBehind(bare, 'public'))).not.toEqual([]);
    expect(faultsIn(line, recordsBehind(bare, 'editor'))).not.toEqual([]);
  });
});
