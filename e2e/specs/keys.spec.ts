import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it as test } from '../appTest';
import { keyboardOf, LAYOUTS, LETTERS } from '../keyboards';
import { openSample } from '../openSample';

const it = test
  .extend('opened', { scope: 'file' }, ({ app, checker }) => openSample(checker, app.library))
  .extend('keyboard', { scope: 'file' }, async ({ window, opened, page }) => {
    expect(opened).toBeTruthy();
    return keyboardOf(await window.context.newCDPSession(page));
  });

const keysDialog = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const search = (page: Page) => page.getByRole('searchbox', { name: /^Search/ });
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const hasFocus = (locator: ReturnType<Page['locator']>) =>
  expect.poll(() => locator.evaluate((element) => element === document.activeElement)).toBe(true);

/** Where the focus may be when a key is pressed. */
const PLACES = {
  article: (page: Page) => page.locator('.ProseMirror').focus(),
  list: (page: Page) => page.getByRole('listbox', { name: 'Claims' }).focus(),
};

/** Looks at them from each place in turn. */
const placesOf = Object.values(PLACES);
const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T)[];

describe('the keys of the window', () => {
  it.for(keysOf(LAYOUTS))('are ? and / on a %s keyboard, too', async (name, { page, keyboard }) => {
    for (const goTo of placesOf) {
      await goTo(page);
      await keyboard.press(LAYOUTS[name]['?']);
      await keysDialog(page).waitFor();
      await page.keyboard.press('Escape');
      await keysDialog(page).waitFor({ state: 'detached' });
      await goTo(page);
      await keyboard.press(LAYOUTS[name]['/']);
      await hasFocus(search(page));
      expect(await search(page).inputValue()).toBe('');
    }
  });

  it.for(keysOf(LETTERS))(
    'are all of them on a %s keyboard',
    async (name, { page, keyboard, checker }) => {
      const letters = LETTERS[name];
      for (const goTo of placesOf) {
        await checker.toArticle();
        await checker.press('Escape');
        await goTo(page);
        await keyboard.press([letters.k, 'KeyK'], ['Control']);
        await palette(page).waitFor();
        await page.keyboard.press('Escape');
        await palette(page).waitFor({ state: 'detached' });

        await goTo(page);
        await keyboard.press([letters.j, 'KeyJ']);
        await inspector(page)
          .getByRole('heading', { name: /^Claim \d+ of \d+/ })
          .waitFor();
        const tags = inspector(page).getByRole('button', { name: /^Take off the tag/ });
        const count = await tags.count();
        // The tag of the ninth key is none of the claim's.
        await keyboard.press(['9', 'Digit9']);
        await expect.poll(() => tags.count()).toBe(count + 1);
        await keyboard.press([letters.z, 'KeyZ'], ['Control']);
        await expect.poll(() => tags.count()).toBe(count);

        const views = page.getByRole('navigation', { name: 'Views' });
        await keyboard.press([letters.b, 'KeyB'], ['Control']);
        await views.waitFor({ state: 'detached' });
        await keyboard.press([letters.b, 'KeyB'], ['Control']);
        await views.waitFor();
      }
    },
  );

  it('are the window’s while the caret is in the article, whose editor has the same', async ({
    page,
    checker,
  }) => {
    const panes = {
      'Control+b': page.getByRole('navigation', { name: 'Views' }),
      'Control+i': inspector(page),
    };
    for (const unlocked of [false, true]) {
      await checker.toArticle();
      if (unlocked) await checker.press('F2');
      for (const [keys, pane] of Object.entries(panes)) {
        await checker.press(keys);
        await pane.waitFor({ state: 'detached' });
        await checker.press(keys);
        await pane.waitFor();
      }
      if (unlocked) await checker.press('F2');
    }
    expect(await page.locator('.ProseMirror :is(b, strong, em, i)').count()).toBe(0);
  });

  it('are none with AltGr, nor what an input method takes', async ({ page, keyboard, checker }) => {
    await checker.toArticle();
    await checker.press('j');
    await inspector(page)
      .getByRole('heading', { name: /^Claim 1 of \d+/ })
      .waitFor();
    const seen = await inspector(page).textContent();
    for (const goTo of placesOf) {
      await goTo(page);
      await keyboard.press(['€', 'KeyE']);
      await keyboard.press(['€', 'KeyE'], ['Control', 'Alt']);
      await keyboard.press(['ę', 'KeyE']);
      await keyboard.press(['Process', 'KeyE'], [], 229);
      await keyboard.press(['e', 'KeyE'], [], 229);
      await keyboard.press(['Process', 'KeyJ'], [], 229);
    }
    // What is done after them shows that they did nothing.
    await checker.press('Control+k');
    await palette(page).waitFor();
    await checker.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    expect(await inspector(page).textContent()).toBe(seen);
  });

  it('lead to the status of the claim, not to the one that was touched last', async ({
    page,
    checker,
  }) => {
    const chosen = inspector(page)
      .getByRole('radiogroup', { name: 'Status' })
      .getByRole('radio', { checked: true });
    await checker.toArticle();
    await checker.press('j', 'u');
    await hasFocus(chosen);
    await checker.press('ArrowRight', 'ArrowRight', 'Escape', 'u');
    await hasFocus(chosen);
    for (let i = 0; i < 3; i += 1) {
      await checker.press('Escape', 'j', 'u');
      await hasFocus(chosen);
    }
    await checker.press('Escape');
  });
});
