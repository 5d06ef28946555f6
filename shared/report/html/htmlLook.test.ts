import { describe, expect, it } from 'vitest';
import { makeDesk, type ReportContext } from '../desk/desk';
import { makeReport } from '../model/reportModel';
import { PROFILES, type Profile } from '../profiles';
import { ONE_POINT } from '../testing/onePoint';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { linesOfHtml } from '../testing/saidIn';
import { toHtml } from './toHtml';

const { deskName, ...NAMELESS } = PLANTED_CONTEXT;
const LOOK = {
  logo: ONE_POINT,
  accent: '#7a1f5c',
  footer: 'The Desk </style><script>, Harbour Street 1',
  corrections: 'We correct at once.\n\nOld words stay readable.',
  contact: 'desk@desk.example',
  privileged: true,
  paper: 'letter',
} as const;

function html(profile: Profile, context: Partial<ReportContext> = {}): string {
  const report = makeReport(makeDesk(plantedProject(), profile, { ...NAMELESS, ...context }));
  return toHtml(report, { fonts: [] });
}

describe.each(PROFILES)('the report for the %s', (profile) => {
  it('has the look of the desk, and its name', () => {
    const page = html(profile, { deskName, look: LOOK });
    expect(page).toContain(`<img src="${ONE_POINT}" alt="" width="1" height="1">`);
    expect(linesOfHtml(page)).toContain('The Desk');
    expect(page).toContain(':root{--accent:#7a1f5c}');
    expect(page).toContain('@page{size:letter;');
    expect(linesOfHtml(page).join('\n')).not.toContain('<script>');
    expect(page).not.toContain('</style><script>');
    expect(page.match(/<footer/g)).toHaveLength(1);
  });

  it('says nothing of a desk that is not set up', () => {
    const page = html(profile);
    expect(page).not.toMatch(/<img|class="desk"|class="notice"|<footer|Corrections:|Contact:/);
    expect(page).toContain('@page{size:A4;');
    expect(html(profile, { look: {} })).toEqual(page);
  });

  it('is said to be privileged on each page for the lawyer alone', () => {
    const page = html(profile, { look: LOOK });
    const isLegal = profile === 'legal';
    expect(page.includes('<p class="notice">')).toBe(isLegal);
    expect(page.includes('@top-center')).toBe(isLegal);
  });

  it('tells the public alone how the desk corrects and is reached', () => {
    const lines = linesOfHtml(html(profile, { look: LOOK }));
    for (const line of [
      'Corrections: We correct at once.',
      'Old words stay readable.',
      'Contact: desk@desk.example',
    ]) {
      expect(lines.includes(line)).toBe(profile === 'public');
    }
  });
});

it('a logo without a name says whose it is', () => {
  expect(html('public', { look: { logo: ONE_POINT } })).toContain('alt="Logo of the desk"');
});
