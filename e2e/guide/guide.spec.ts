import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { it } from '../appTest';
import { addEvidence, type Marking, markAll, markSentence } from '../checkArticle';
import type { Checker } from '../checker';
import { dragOver } from './dragOver';
import { goToClaim } from './goToClaim';
import { takePicture } from './takePicture';

// The steps of docs/guide.md in their order, each with its picture. What a step does is what the guide says.

const ARTICLE = fileURLToPath(new URL('../../resources/sample/article.md', import.meta.url));
const FIGURES = [
  '613,400 passengers',
  '148,200 vehicles',
  '4,860 sailings',
  '97.2 per cent left within ten minutes',
];

/** The window's clock, so that pictures that are taken again show the same days. */
const setClock = (page: Page, time: string) =>
  page.clock.setFixedTime(new Date(`2026-09-14T${time}:00`));

/** Chooses the claim's status, so many to the right of “unchecked”. */
async function setStatus({ press }: Checker, steps: number): Promise<void> {
  await press('u');
  for (let i = 0; i < steps; i += 1) await press('ArrowRight');
  await press('Space', 'Escape');
}

it('brings the article in', async ({ page, checker }) => {
  const { press, type, tabTo } = checker;
  await setClock(page, '09:00');
  await press('Control+,');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await tabTo('Your name');
  await type('Ada Marsh');
  await press('Tab', 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await press('Alt+n');
  await dialog.waitFor();
  const chooser = page.waitForEvent('filechooser');
  await tabTo(/^Choose/);
  await press('Enter');
  await (await chooser).setFiles(ARTICLE);
  await page.getByRole('button', { name: 'Create project' }).waitFor();
  await tabTo('Publisher');
  await type('Skerrow Courier');
  await tabTo('Language');
  await type('English');
  await takePicture(page, 'bring-in', dialog);
  await tabTo('Create project');
  await press('Enter');
  await page.locator('.ProseMirror').waitFor();
});

it('marks words', async ({ page, checker }) => {
  await dragOver(page, 'All eleven crossings of the Skerrow Sound are running to timetable again');
  await page.mouse.move(0, 0);
  await checker.saved();
  await takePicture(page, 'mark');
  await checker.press('2');
});

it('tags a claim', async ({ page, checker }) => {
  await setClock(page, '09:20');
  await markSentence(checker, 'According to the authority’s bulletin', '3');
  await markAll(checker, [
    ['seven months after the storm of 9 February', '5'],
    ['The Sound is open, and the Sound will stay open', '4'],
    ['the authority’s director-general, Henrik Vaal', '6'],
    ['some 400 islanders', '1'],
    ['on time and within budget', '4'],
    ['the fastest repair of a harbour in the history of the republic', '7'],
    ...FIGURES.map((words): Marking => [words, '1']),
  ]);
  await checker.clearSearch();
  await goToClaim(checker, 6);
  await checker.saved();
  await checker.press('t');
  await checker.type('comp');
  await takePicture(page, 'tag');
  await checker.press('Enter', 'Escape');
});

it('adds evidence', async ({ page, checker }) => {
  const { press, type, tabTo } = checker;
  await setClock(page, '10:10');
  const source = 'Bulletin for the summer of 2026';
  for (const claim of FIGURES) {
    await addEvidence(checker, { claim, source, stance: 'supports', quote: claim, page: '4' });
  }
  await checker.clearSearch();
  await goToClaim(checker, 6);
  await press('e');
  const form = page.getByRole('region', { name: 'New evidence' });
  await form.waitFor();
  await type('The repair of the quay at Tarn Harbour');
  await press('Enter');
  await form.getByRole('textbox', { name: 'Quoted passage' }).waitFor();
  await type('completion nineteen days after the contractual date');
  await press('Tab', '2');
  await tabTo('Page');
  await type('7');
  await tabTo(/^Author, publisher/);
  await press('Enter');
  await tabTo('Author');
  await type('Audit Office');
  await takePicture(page, 'evidence', form);
  await press('Control+Enter');
  await form.waitFor({ state: 'detached' });
});

it('decides', async ({ page, checker }) => {
  const { press, type, tabTo } = checker;
  await setClock(page, '11:00');
  for (const number of [9, 10, 11, 12]) {
    await goToClaim(checker, number);
    await press('v');
    await type('Confirmed');
    await press('Escape');
    await setStatus(checker, 2);
  }
  await goToClaim(checker, 6);
  await press('Enter');
  await type('The quay was finished by the agreed date and for no more than the agreed sum.');
  await tabTo('Claimant');
  await type('Henrik Vaal');
  await press('Escape');
  await setStatus(checker, 3);
  await press('v');
  await type('Wrong');
  await press('Tab');
  await type('The quay was finished nineteen days after the date in the contract.');
  await press('Escape');
  await checker.saved();
  await takePicture(page, 'verdict');
});

it('sees what is left', async ({ page, checker }) => {
  await checker.press('Control+2');
  await page.getByRole('grid').first().waitFor();
  await takePicture(page, 'left');
  await checker.press('Control+1');
});

it('corrects the text', async ({ page, checker }) => {
  await setClock(page, '14:30');
  await goToClaim(checker, 12);
  await checker.press('F2');
  await dragOver(page, 'left within');
  await checker.type('sailed within');
  await page.mouse.move(0, 0);
  await checker.saved();
  await takePicture(page, 'correct');
  await checker.press('F2');
});

it('signs off', async ({ page, checker }) => {
  const { press, tabTo } = checker;
  await setClock(page, '14:50');
  await tabTo('Checked again');
  await press('Enter');
  await tabTo('Sign off');
  await press('Enter');
  await page.getByText('Signed off by Ada Marsh').waitFor();
  await checker.saved();
  await tabTo(/^History/);
  await press('Enter');
  await takePicture(page, 'sign-off');
});

it('chooses a report and hands it over', async ({ window, page, checker, folder }) => {
  const { press, tabTo } = checker;
  await setClock(page, '15:10');
  await press('Escape', 'Control+4', 'Control+i');
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor({ state: 'detached' });
  const report = page.getByRole('region', { name: 'What to export' });
  await report.waitFor();
  await tabTo('Editor');
  await press('ArrowLeft', 'Enter');
  await page.getByText('Making the report…').waitFor({ state: 'detached' });
  await page.frameLocator('iframe').getByText('Fact-check report').waitFor();
  await takePicture(page, 'report');
  const download = page.waitForEvent('download');
  await tabTo('Export');
  await press('Enter');
  const file = join(folder, 'report.html');
  await (await download).saveAs(file);
  const reader = await window.context.newPage();
  await reader.goto(pathToFileURL(file).href);
  await takePicture(reader, 'hand-over');
  await reader.close();
});

it('opens the project again', async ({ page, checker }) => {
  const { press, type } = checker;
  await press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await type('History of the project');
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'History of the project' });
  await dialog.waitFor();
  await takePicture(page, 'reopen', dialog);
});
