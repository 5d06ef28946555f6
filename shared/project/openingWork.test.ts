import { readFileSync } from 'node:fs';
import search from 'approx-string-match';
import { describe, expect, it, vi } from 'vitest';
import { createOffers } from '../anchor/offer/createOffers';
import { parseProject } from './file/parseProject';
import { deriveProject } from './projectFacts';

vi.mock('approx-string-match', { spy: true });

const text = readFileSync(new URL('./fixtures/version-1.galley', import.meta.url), 'utf8');

describe('deriving a project, for opening, the command line and every report', () => {
  it('never searches for words like those of a detached anchor: only offers do', () => {
    const outcome = parseProject(text);
    if (outcome.kind !== 'project') throw new Error(outcome.kind);
    const { canonical, claims } = deriveProject(outcome.project);
    const detached = claims.flatMap(({ claim, detached }) =>
      claim.anchors.filter(({ id }) => detached.includes(id)),
    );
    expect(detached.length).toBeGreaterThan(0);
    expect(search).not.toHaveBeenCalled();
    for (const anchor of detached) createOffers(canonical)(anchor);
    expect(search).toHaveBeenCalled();
  });
});
