import type { CDPSession } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it as test } from '../appTest';
import type { Checker } from '../checker';
import { openSample } from '../openSample';
import { showProject } from '../runCommand';

const WORDS = 'some 400 islanders';
const NUMBER = 6;

/** Every test begins with the sample as it is, its text unlocked. */
const it = test.extend('project', { scope: 'file' }, async ({ app, checker }) => {
  const project = await openSample(checker, app.library);
  await checker.press('F2');
  await checker.page.getByText('Correcting the text.').waitFor();
  return project;
});

async function claimIn(checker: Checker, project: string) {
  await checker.saved();
  const { claims } = await showProject(project);
  return claims.find(({ quote }) => quote === WORDS) ?? expect.fail('The claim is not called so.');
}

function shownAsDetached({ page }: Checker) {
  return page
    .getByRole('listbox', { name: 'Claims' })
    .getByRole('option', { name: /some 400 islanders.*detached/ });
}

async function expectLost(checker: Checker, project: string): Promise<void> {
  await shownAsDetached(checker).waitFor();
  expect(await claimIn(checker, project)).toMatchObject({ quote: WORDS, detached: true });
}

async function expectWhole(checker: Checker, project: string): Promise<void> {
  await shownAsDetached(checker).waitFor({ state: 'hidden' });
  const { page } = checker;
  await page.locator('[data-anchor]', { hasText: WORDS }).first().waitFor();
  expect(await claimIn(checker, project)).toMatchObject({ number: NUMBER, detached: false });
}

async function undoAll(checker: Checker, project: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) await checker.press('Control+z');
  await expectWhole(checker, project);
}

describe('a claim whose words are deleted while the text is corrected', () => {
  it('keeps them when they are deleted backwards, and stands on them when they are typed again', async ({
    checker,
    project,
  }) => {
    await checker.selectWords(WORDS);
    await checker.press('ArrowRight');
    for (const _ of WORDS) await checker.press('Backspace');
    await expectLost(checker, project);
    await checker.type(WORDS);
    await expectWhole(checker, project);
    await undoAll(checker, project);
  });

  it('keeps them when they are deleted forwards, by letters and by words', async ({
    checker,
    project,
  }) => {
    await checker.selectWords(WORDS);
    await checker.press('ArrowLeft');
    for (const _ of WORDS) await checker.press('Delete');
    await expectLost(checker, project);
    await undoAll(checker, project);
    await checker.selectWords(WORDS);
    await checker.press('ArrowRight', 'Control+Backspace', 'Control+Backspace');
    await checker.press('Control+Backspace');
    await expectLost(checker, project);
    await undoAll(checker, project);
  });

  it('keeps them when an input method takes them away, and stands on them when it writes them again', async ({
    checker,
    project,
    page,
  }) => {
    const input = await page.context().newCDPSession(page);
    await checker.selectWords(WORDS);
    // A phrase that is taken back letter by letter and given up in the end.
    for (const rest of ['some 400 isl', 'some 40', 'so', '']) await compose(input, rest);
    await expectLost(checker, project);
    for (const written of ['some 4', 'some 400 islander', WORDS, `${WORDS}か`, WORDS]) {
      await compose(input, written);
    }
    await input.send('Input.insertText', { text: WORDS });
    await expectWhole(checker, project);
    expect(await page.locator('.ProseMirror').getByText(WORDS).count()).toBe(1);
    await undoAll(checker, project);
  });

  it('has caused no complaint of the window', ({ window }) => {
    expect(window.complaints).toEqual([]);
  });
});

function compose(input: CDPSession, text: string): Promise<unknown> {
  const end = text.length;
  return input.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
}
