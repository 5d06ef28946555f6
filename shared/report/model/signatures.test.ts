import { describe, expect, it } from 'vitest';
import type { Claim } from '../../claim/claim';
import { createProject } from '../../project/file/createProject';
import type { ProjectFile } from '../../project/file/projectFile';
import { signOffAll } from '../../project/testing/signOffAll';
import { makeDesk } from '../desk/desk';
import type { Profile } from '../profiles';
import { claimsOver, MARKED_AT } from '../testing/claimsOver';
import { makeReport } from './reportModel';

const DAY = '2026-03-18T09:00:00.000Z';
const CHECKED = { by: 'Ada Lin', at: '2026-03-15T09:00:00.000Z' };
const SIGNED = { by: 'Mara Oduya', at: DAY };

type Change = (claim: Claim, place: number) => Partial<Claim>;

/** A project of so many claims, each as it is after marking but for what `change` says. */
function projectOf(count: number, change: Change = () => ({})): ProjectFile {
  const { blocks, claims } = claimsOver(count);
  const project = createProject({ article: { title: 'Title', blocks }, now: MARKED_AT });
  return signOffAll({
    ...project,
    claims: claims.map((claim, place) => ({ ...claim, ...change(claim, place) })),
  });
}

function report(project: ProjectFile, profile: Profile) {
  const context = { now: DAY, nonce: 'nonce', deskName: 'The Desk' };
  return makeReport(makeDesk(project, profile, context));
}

const line = (project: ProjectFile, profile: Profile = 'editor') =>
  report(project, profile).checkedLine;
const colophon = (project: ProjectFile) => report(project, 'legal').colophon[0];

const checked: Change = ({ anchors }) => ({
  status: 'checked',
  checked: { text: anchors[0]?.quote.exact ?? '', ...CHECKED },
});
const signed: Change = (claim, place) => ({ ...checked(claim, place), signedOff: SIGNED });
const firstOf =
  (count: number, change: Change, otherwise: Change = () => ({})): Change =>
  (claim, place) =>
    place < count ? change(claim, place) : otherwise(claim, place);

describe('what a report says of checks and sign-offs', () => {
  it.each([0, 1, 40])(
    'is that no claim is checked in a project just imported (%i claims)',
    (count) => {
      for (const profile of ['author', 'editor', 'legal', 'public'] as const) {
        expect(line(projectOf(count), profile)).toBe('No claim is checked.');
      }
      expect(colophon(projectOf(count))).toBe('No claim is checked.');
    },
  );

  it('stands alone where it holds of every claim', () => {
    for (const count of [1, 40]) {
      expect(line(projectOf(count, checked))).toBe('Checked 15 March 2026, none signed off.');
      expect(line(projectOf(count, signed))).toBe(
        'Checked 15 March 2026, signed off 18 March 2026.',
      );
    }
    expect(line(projectOf(40, checked), 'public')).toBe('Checked by The Desk, 15 March 2026.');
    expect(line(projectOf(40, checked), 'author')).toBe('40 of 40 claims checked.');
  });

  it('is said of all where the one before was said of some', () => {
    const unchecked: Change = () => ({ signedOff: SIGNED });
    expect(line(projectOf(3, firstOf(2, signed, unchecked)))).toBe(
      '2 of 3 claims checked 15 March 2026, all signed off 18 March 2026.',
    );
    expect(line(projectOf(3, unchecked))).toBe(
      'No claim is checked, all signed off 18 March 2026.',
    );
  });

  it('counts where it holds of some, and lists the rest', () => {
    const project = projectOf(1000, firstOf(1, signed));
    expect(line(project)).toBe(
      '1 of 1,000 claims checked 15 March 2026, 1 of 1,000 claims signed off 18 March 2026.',
    );
    expect(line(project, 'public')).toBe(
      '1 of 1,000 claims checked by The Desk, the last on 15 March 2026.',
    );
    const { sentences } = report(project, 'editor').decisions;
    expect(sentences).toContainEqual([
      'Claims ',
      { claim: 2 },
      ' to ',
      { claim: 1000 },
      '',
      ' are not signed off.',
    ]);
  });

  it('does not list what is not signed off where nobody signs', () => {
    const { sentences } = report(projectOf(40, checked), 'editor').decisions;
    expect(JSON.stringify(sentences)).not.toContain('signed off');
  });

  it('does not count as checked what was checked in other words', () => {
    const stale: Change = () => ({ status: 'checked', checked: { text: 'other', ...CHECKED } });
    expect(line(projectOf(2, firstOf(1, checked, stale)))).toBe(
      '1 of 2 claims checked 15 March 2026, none signed off.',
    );
  });

  it('passes over claims that need no check, and says how many', () => {
    const needless: Change = () => ({ status: 'noCheckNeeded' });
    const project = projectOf(24, firstOf(22, signed, needless));
    expect(line(project)).toBe(
      '22 of 24 claims checked 15 March 2026, 22 of 24 claims signed off 18 March 2026; two need no check.',
    );
    expect(JSON.stringify(report(project, 'editor').decisions)).not.toContain('not signed off');
    expect(line(project, 'public')).toBe('Checked by The Desk, 15 March 2026.');
  });

  it('has names and days from records alone, and says where there is none', () => {
    const bare: Change = () => ({ status: 'notSettled' });
    expect(line(projectOf(3, bare))).toBe('Checked, none signed off.');
    expect(line(projectOf(3, bare), 'public')).toBe('Checked by The Desk.');
    expect(colophon(projectOf(3, bare))).toBe('Checked, none signed off.');
    const mixed = projectOf(3, firstOf(1, checked, bare));
    expect(line(mixed)).toBe('Checked 15 March 2026 (two without a date), none signed off.');
    expect(line(mixed, 'public')).toBe('Checked by The Desk, last dated 15 March 2026.');
    expect(colophon(mixed)).toBe(
      'Checked by Ada Lin (one claim); two claims without a name. Checked 15 March 2026 (two without a date), none signed off.',
    );
    const [first, second] = report(mixed, 'legal').claims;
    expect(first?.signatures).toBe('Checked by Ada Lin, 15 March 2026.');
    expect(second).not.toHaveProperty('signatures');
  });

  it('does not make a check of one that was given up', () => {
    const open: Change = (claim, place) => ({ ...checked(claim, place), status: 'inProgress' });
    expect(line(projectOf(2, open))).toBe('No claim is checked.');
    expect(report(projectOf(2, open), 'legal').claims[0]).not.toHaveProperty('signatures');
  });

  it('never takes the moment of the report for that of a check', () => {
    const now = '2031-12-24T09:00:00.000Z';
    const made = makeReport(makeDesk(projectOf(3), 'public', { now, nonce: 'n', deskName: 'D' }));
    expect(made.colophon).toEqual([
      'No claim is checked.',
      'Report made by D with Galley on 24 December 2031.',
    ]);
    expect(made.checkedLine).not.toContain('2031');
  });
});
