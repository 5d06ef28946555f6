import { STANCES, type Stance } from '../shared/claim/evidence';
import type { Checker } from './checker';

/** Words of the article and the key that marks them: a tag's digit, or Enter. */
export type Marking = readonly [words: string, key: string, nth?: number];

export interface Evidence {
  /** The claim's words. */
  readonly claim: string;
  /** A title: of a source the project has, or of a new one. */
  readonly source: string;
  readonly stance: Stance;
  readonly quote: string;
  readonly page: string;
}

/** Brings in an article from a file, by the keys of the library. */
export async function importFile(checker: Checker, path: string): Promise<void> {
  const { page, press, tabTo } = checker;
  await press('Alt+n');
  await page.getByRole('dialog').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await tabTo(/^Choose/);
  await press('Enter');
  await (await chooser).setFiles(path);
  await page.getByRole('button', { name: 'Create project' }).waitFor();
  await tabTo('Create project');
  await press('Enter');
  await page.locator('.ProseMirror').waitFor();
}

export async function markAll(checker: Checker, markings: readonly Marking[]): Promise<void> {
  for (const [words, key, nth] of markings) await checker.mark(words, key, nth);
}

/** Marks the whole sentence that some words stand in, which are searched for letter by letter. */
export async function markSentence(checker: Checker, words: string, key: string): Promise<void> {
  await checker.selectTypedWords(words);
  await checker.press('ArrowLeft', 's', key);
}

/** Says that the claim at the first of two like places stands at the second as well. */
export async function addSecondPlace(checker: Checker, words: string): Promise<void> {
  await selectClaim(checker, words);
  // A holds the claim while the caret passes others on its way.
  await checker.press('a');
  await checker.selectWords(words, 2);
  await checker.press('Enter');
}

/** Marks from the end of one paragraph into the next, by holding Shift. */
export async function markAcross(
  checker: Checker,
  { from, words, key }: { from: string; words: number; key: string },
): Promise<void> {
  await checker.selectWords(from);
  for (let i = 0; i < words; i += 1) await checker.press('Shift+Control+ArrowRight');
  await checker.press(key);
}

/** Goes to the claim on these words. */
export async function selectClaim(checker: Checker, words: string): Promise<void> {
  await checker.selectWords(words);
  // The caret goes to the selection's beginning, one step into the claim.
  await checker.press('ArrowLeft', 'ArrowRight');
}

export async function addEvidence(checker: Checker, evidence: Evidence): Promise<void> {
  const { page, press, type, tabTo } = checker;
  await selectClaim(checker, evidence.claim);
  await press('e');
  const form = page.getByRole('region', { name: 'New evidence' });
  await form.waitFor();
  await type(evidence.source);
  await press('Enter');
  await form.getByRole('textbox', { name: 'Quoted passage' }).waitFor();
  await type(evidence.quote);
  await press('Tab', String(STANCES.indexOf(evidence.stance) + 1));
  await tabTo('Page');
  await type(evidence.page);
  await press('Control+Enter');
  await form.waitFor({ state: 'detached' });
}

/** Gives the next `count` claims, from the first on, a verdict with its explanation. */
export async function decide(
  checker: Checker,
  ratings: readonly string[],
  count: number,
): Promise<void> {
  // A search narrows the claims that J goes through.
  await checker.clearSearch();
  await checker.toArticle();
  for (let i = 0; i < count; i += 1) {
    await checker.press('j', 'v');
    await checker.type(ratings[i % ratings.length] ?? '');
    await checker.press('Tab');
    await checker.type(`Reason ${i + 1}.`);
    await checker.press('Escape');
  }
}

/** Says in the sources view that one source repeats another. */
export async function deriveSource(
  checker: Checker,
  { source, from }: { source: string; from: string },
): Promise<void> {
  const { page, press, type, tabTo } = checker;
  await press('Control+3');
  await page.getByRole('region', { name: 'Sources' }).waitFor();
  await tabTo('Find a source');
  await press('Control+a');
  await type(source);
  await tabTo('Sources');
  await press('Home');
  await tabTo('Repeats or rests on');
  await type(from);
  await press('ArrowDown', 'Enter');
  await page.getByText(`Its origin: ${from}`).waitFor();
  await press('Escape', 'Control+1');
  await checker.clearSearch();
}
