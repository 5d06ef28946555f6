import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * A fact-checker at the keyboard: everything goes through key presses, nothing through the mouse. Only what
 * is searched for comes in one piece, as from an input method; a letter at a time, most of a spec's work
 * would be looking for what it is about.
 */
export interface Checker {
  readonly page: Page;
  /** Presses keys one after the other: `press('j', 'Control+z')`. */
  press(...keys: string[]): Promise<void>;
  /** Types text into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Goes forward with Tab until a control with this name has the focus. */
  tabTo(name: string | RegExp): Promise<void>;
  /** Puts the caret at the article's beginning. */
  toArticle(): Promise<void>;
  /** Searches for words and selects where they stand for the nth time (1 is first). */
  selectWords(words: string, nth?: number): Promise<void>;
  /** Selects words that are searched for letter by letter. */
  selectTypedWords(words: string): Promise<void>;
  /** Empties the search and goes back to the article. */
  clearSearch(): Promise<void>;
  /** Selects words and presses the key that marks them. */
  mark(words: string, key: string, nth?: number): Promise<void>;
  /** Waits until everything is saved. */
  saved(): Promise<void>;
}

const MOST_TABS = 120;

export function checkerAt(page: Page): Checker {
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const toArticle = async () => {
    // From a field the first Esc may only clear it; in the article it does no harm.
    for (let i = 0; i < 3 && !(await articleHasFocus(page)); i += 1) await press('Escape');
    expect(await articleHasFocus(page), 'Esc leads back to the article').toBe(true);
    await press('Control+Home');
  };
  const toSearch = async () => {
    await toArticle();
    // A stroke is a key only while the text is locked, else it is typed.
    await press((await articleIsLocked(page)) ? '/' : 'Control+f', 'Control+a');
  };
  const selectFound = async (words: string, nth = 1) => {
    await press('Enter');
    for (let i = 1; i < nth; i += 1) await press('F3');
    expect(await selectedText(page)).toBe(words);
  };
  const selectWords = async (words: string, nth?: number) => {
    await toSearch();
    await keyboard.insertText(words);
    await selectFound(words, nth);
  };
  return {
    page,
    press,
    type: (text) => keyboard.type(text),
    tabTo: async (name) => {
      for (let i = 0; i < MOST_TABS; i += 1) {
        if (matches(await focusedName(page), name)) return;
        await press('Tab');
      }
      throw new Error(`No Tab leads to “${name}”.`);
    },
    toArticle,
    selectWords,
    selectTypedWords: async (words) => {
      await toSearch();
      await keyboard.type(words);
      await selectFound(words);
    },
    clearSearch: async () => {
      await toArticle();
      await press('Control+f', 'Control+a', 'Delete', 'Escape');
    },
    mark: async (words, key, nth) => {
      await selectWords(words, nth);
      await press(key);
    },
    saved: async () => {
      await press('Control+s');
      await page.getByText('Saved', { exact: true }).waitFor();
    },
  };
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}

function articleHasFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.classList.contains('ProseMirror') ?? false);
}

function articleIsLocked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('.ProseMirror[data-locked]') !== null);
}

/** The words selected in the article, as a person would read them. */
function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** The name by which a screen reader would announce what has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? [...(element.labels ?? [])] : [];
    const names = [
      element.getAttribute('aria-label'),
      ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
      labels.map((label) => label.textContent).join(' '),
      element.textContent,
    ];
    return names.map((name) => name?.trim()).find((name) => name) ?? '';
  });
}
