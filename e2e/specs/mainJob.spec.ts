import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { STANCES } from '../../shared/claim/evidence';
import { it } from '../appTest';
import {
  addEvidence,
  addSecondPlace,
  decide,
  deriveSource,
  type Evidence,
  importFile,
  type Marking,
  markAcross,
  markAll,
  markSentence,
  selectClaim,
} from '../checkArticle';
import { type Checker, checkerAt } from '../checker';
import { onlyProject } from '../onlyProject';
import { type AppWindow, openWindow } from '../openWindow';
import { type ShownProject, showProject } from '../runCommand';
import { type RunningApp, startServer } from '../startServer';

const ARTICLE = fileURLToPath(new URL('../../resources/sample/article.md', import.meta.url));

const FIGURES = [
  '613,400 passengers',
  '148,200 vehicles',
  '9 per cent more than in the summer before',
  '4,860 sailings',
  '97.2 per cent left within ten minutes',
  '84 were cancelled for weather',
  '12 for want of crew',
  '2,310',
  '1,045',
];

const MARKINGS: readonly Marking[] = [
  ['All eleven crossings of the Skerrow Sound are running to timetable again', '2'],
  ['seven months after the storm of 9 February', '5'],
  ['put half the fleet out of service', '7'],
  [
    'The Sound is open, and the Sound will stay open,” the authority’s director-general, Henrik Vaal, told some 400 islanders',
    '2',
  ],
  ['The Sound is open, and the Sound will stay open', '4'],
  ['the authority’s director-general, Henrik Vaal', '6'],
  ['some 400 islanders', '1'],
  ['on time and within budget', '4'],
  ['the fastest repair of a harbour in the history of the republic', '7'],
  ...FIGURES.map((words): Marking => [words, '1']),
  ['took over in March after eleven years as port engineer in Aldmoor', '6'],
  ['the wasted years of his predecessors', '9'],
  ['For ten winters these islands asked for a harbour and were sent sandbags', '4'],
  ['No family on the Sound will be cut off for more than a day again', '4'],
  ['The minister of transport, Sanna Okeld', '6'],
  ['38.5 million crowns', '1'],
  ['52 million', '1'],
  ['the remainder came from the authority’s own reserve', '3'],
  ['a lifeline that bungling and penny-pinching had all but cut', '9'],
  ['disputes the count of cancelled sailings', '3'],
  ['at least 130 of these', '1'],
  ['simply stop existing', '4'],
  ['did not answer questions about its method', '7'],
  ['opened at five in the morning for most of August', '5'],
  ['now the busiest in the republic', '7'],
  ['588,000 people', '1'],
  ['91 per cent', '1'],
  ['86 per cent in 2025', '1'],
  ['population 212', '1'],
  ['the nearest doctor is now two boats away', '7'],
  ['Not since the ice winter of 1987', '5'],
  ['kept the harbour diary for thirty years', '6'],
  ['took the twelfth off its list in May', '7'],
  ['nineteen days after the date in the contract', '1'],
  ['4 per cent below the sum approved by parliament in March', '1'],
  ['printed on heavy paper', 'Enter'],
];

const BULLETIN = 'Summer bulletin of the ferry authority';
const EVIDENCE: readonly Evidence[] = [
  ...['613,400 passengers', '148,200 vehicles', '4,860 sailings', '2,310', '1,045'].map(
    (claim): Evidence => ({
      claim,
      source: BULLETIN,
      stance: 'supports',
      quote: `as printed: ${claim}`,
      page: '4',
    }),
  ),
  {
    claim: '91 per cent',
    source: 'Punctuality of ferries, third quarter',
    stance: 'supports',
    quote: '91 per cent',
    page: '12',
  },
  {
    claim: 'nineteen days after the date in the contract',
    source: 'Audit of the Tarn Harbour repair',
    stance: 'partly',
    quote: 'nineteen working days',
    page: '7',
  },
  {
    claim: 'on time and within budget',
    source: 'Audit of the Tarn Harbour repair',
    stance: 'refutes',
    quote: 'completed after the contractual date',
    page: '6',
  },
  {
    claim: '588,000 people',
    source: 'Aldmoor Courier of 30 August',
    stance: 'context',
    quote: 'some 590,000 on the Lowmark boats',
    page: '2',
  },
  {
    claim: 'now the busiest in the republic',
    source: 'Tarn Gazette of 31 August',
    stance: 'context',
    quote: 'the busiest line of all',
    page: '1',
  },
  {
    claim: 'took the twelfth off its list in May',
    source: 'Interview with the mayor of Little Marr',
    stance: 'supports',
    quote: 'They struck us off in May.',
    page: '1',
  },
];

const VERDICTS = 30;
/** More than were done; undo and redo stop by themselves. */
const MOST_STEPS = 200;

describe('from an article to an annotated project, with key presses only', () => {
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  let checker: Checker;
  let project: string;

  it.beforeAll(async ({ browser: shared }) => {
    browser = shared;
    app = await startServer();
    window = await openWindow(browser, app.address);
    checker = checkerAt(window.page);
  });

  afterAll(async () => {
    await window.close();
    await app.stop();
    await app.cleanUp();
  });

  const claimOn = (shown: ShownProject, words: string) => {
    const claim = shown.claims.find(({ anchors }) => anchors.some(({ quote }) => quote === words));
    if (!claim) throw new Error(`No claim stands on “${words}”.`);
    return claim;
  };
  const labels = (shown: ShownProject, words: string) =>
    claimOn(shown, words).tags.map(({ label }) => label);

  it('brings the article in', async () => {
    await importFile(checker, ARTICLE);
    project = await onlyProject(app.library);
    expect((await showProject(project)).claims).toEqual([]);
  });

  it('marks claims: nested, across paragraphs, in two places', async () => {
    await markSentence(checker, 'According to the authority’s bulletin', '3');
    await markSentence(checker, 'he said in the same address', '2');
    await markSentence(checker, 'No family on the Sound', '2');
    await markAll(checker, MARKINGS);
    await addSecondPlace(checker, 'on time and within budget');
    await markAcross(checker, { from: 'read slowly from a card', words: 12, key: '2' });
    await checker.saved();
    const shown = await showProject(project);
    expect(shown.claims.length).toBeGreaterThanOrEqual(40);
    for (const words of FIGURES) expect(labels(shown, words)).toEqual(['figure']);
    const statistics = shown.claims.find(({ quote }) =>
      quote.startsWith('According to the authority’s bulletin'),
    );
    expect(statistics?.tags.map(({ label }) => label)).toEqual(['attribution']);
    for (const words of FIGURES) expect(statistics?.quote).toContain(words);
    for (const words of [
      'For ten winters these islands asked for a harbour and were sent sandbags',
      'No family on the Sound will be cut off for more than a day again',
    ]) {
      expect(labels(shown, words)).toEqual(['quotation']);
      const outer = shown.claims.find(
        ({ quote, tags }) =>
          quote.includes(words) && tags.some(({ label }) => label === 'official statement'),
      );
      expect(outer?.number).toBeLessThan(claimOn(shown, words).number);
    }
    expect(labels(shown, 'the wasted years of his predecessors')).toEqual(['loaded language']);
    expect(claimOn(shown, 'on time and within budget').anchors.map(({ quote }) => quote)).toEqual([
      'on time and within budget',
      'on time and within budget',
    ]);
    expect(shown.claims.some(({ quote }) => quote.includes('\n'))).toBe(true);
  });

  it('attaches evidence in all four stances from six sources', async () => {
    for (const evidence of EVIDENCE) await addEvidence(checker, evidence);
    await checker.saved();
    const shown = await showProject(project);
    expect(shown.sources).toHaveLength(6);
    const all = shown.claims.flatMap(({ evidence }) => evidence);
    for (const { claim, stance, quote, page } of EVIDENCE) {
      expect(claimOn(shown, claim).evidence).toMatchObject([{ stance, quote, locator: { page } }]);
    }
    expect(new Set(all.map(({ stance }) => stance))).toEqual(new Set(STANCES));
    const most = Math.max(
      ...shown.sources.map(({ id }) => all.filter(({ source }) => source === id).length),
    );
    expect(most).toBe(5);
  });

  it('says that two sources rest on one origin', async () => {
    for (const source of ['Aldmoor Courier of 30 August', 'Tarn Gazette of 31 August']) {
      await deriveSource(checker, { source, from: BULLETIN });
    }
    await checker.saved();
    const { sources } = await showProject(project);
    const [origin] = sources.filter(({ csl }) => csl.title === BULLETIN);
    expect(sources.filter(({ derivedFrom }) => derivedFrom.length > 0)).toHaveLength(2);
    expect(new Set(sources.flatMap(({ derivedFrom }) => derivedFrom))).toEqual(
      new Set([origin?.id]),
    );
  });

  it(`decides ${VERDICTS} verdicts with an explanation`, async () => {
    await decide(checker, ['Confirmed', 'Wrong', 'Unproven'], VERDICTS);
    await checker.saved();
    const decided = (await showProject(project)).claims.filter(({ verdict }) => verdict);
    expect(decided).toHaveLength(VERDICTS);
    for (const { verdict } of decided) expect(verdict?.explanation).toMatch(/^Reason \d+\.$/);
  });

  it('undoes all to the article as imported, and redoes all', async () => {
    const before = await showProject(project);
    await checker.toArticle();
    for (let i = 0; i < MOST_STEPS; i += 1) await checker.press('Control+z');
    await checker.saved();
    const undone = await showProject(project);
    expect([undone.claims, undone.sources]).toEqual([[], []]);
    for (let i = 0; i < MOST_STEPS; i += 1) await checker.press('Control+Shift+z');
    await checker.saved();
    expect(await showProject(project)).toEqual(before);
  });

  it('reopens after a restart with the same claim selected and the same paragraph on top', async () => {
    await selectClaim(checker, 'population 212');
    await window.page.getByText(/^Claim \d+ of/).waitFor();
    await keptPlace(window, app);
    const before = await showProject(project);
    const look = () => placeOf(window);
    const left = await look();
    await window.close();
    await app.stop();
    app = await startServer(app);
    const complaints = window.complaints;
    window = await openWindow(browser, app.address);
    checker = checkerAt(window.page);
    await checker.tabTo(/Ferry authority/);
    await checker.press('Enter');
    await window.page.locator('.ProseMirror').waitFor();
    await window.page.getByText(/^Claim \d+ of/).waitFor();
    expect(await look()).toEqual(left);
    await checker.saved();
    expect(await showProject(project)).toEqual(before);
    expect(complaints).toEqual([]);
  });

  it('has caused no console message, no policy violation and no request to anywhere else', () => {
    expect(window.complaints).toEqual([]);
  });
});

/** Waits until the place that the article shows is the one that was kept last. */
async function keptPlace(window: AppWindow, { data }: RunningApp): Promise<void> {
  const isKept = async () => {
    const { id } = await placeOf(window);
    const views = await readFile(join(data, 'views.json'), 'utf8').catch(() => '');
    return new RegExp(`"topBlock": ?"${id}"`).test(views);
  };
  await expect.poll(isKept).toBe(true);
}

/** The claim in the inspector, and the paragraph at the top of the article. */
async function placeOf({ page }: AppWindow) {
  const claim = await page.getByText(/^Claim \d+ of/).textContent();
  const id = await page.evaluate(() => {
    const view = document.querySelector('main');
    const edge = (view?.getBoundingClientRect().top ?? 0) + 1;
    const blocks = [...document.querySelectorAll('.ProseMirror > *')];
    const top = blocks.find((block) => block.getBoundingClientRect().bottom > edge);
    return top?.getAttribute('data-block');
  });
  return { claim, id };
}
