import type { Page } from 'playwright-core';

/** A key pressed in Galley's article, and what in the window tells that it has done its work. */
export interface Press {
  readonly key: string;
  /** The number of claims, or how the selected claim looks; else the first paint will do. */
  readonly until?: 'count' | 'look';
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
}

/** Presses keys one after the other, each inside a frame; what each took (ms). */
export function pressKeys(page: Page, presses: readonly Press[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const article = document.querySelector('.ProseMirror');
    const took: number[] = [];
    for (const { key, until, ctrlKey = false, shiftKey = false } of all) {
      const seen = () =>
        until === 'count'
          ? document.querySelector('nav[aria-label=Views] button:nth-child(2) span')?.textContent
          : document.querySelector('.claim[data-selected]')?.ariaDescription;
      const before = seen();
      const isLetter = key.length === 1;
      const upper = key.toUpperCase();
      const event = new KeyboardEvent('keydown', {
        key,
        code: /\d/.test(key) ? `Digit${key}` : isLetter ? `Key${upper}` : key,
        keyCode: isLetter ? upper.charCodeAt(0) : key === 'Delete' ? 46 : 0,
        bubbles: true,
        cancelable: true,
        ctrlKey,
        shiftKey,
      });
      took.push(
        await window.instruments.inFrame(
          () => article?.dispatchEvent(event),
          () => until === undefined || seen() !== before,
        ),
      );
    }
    return took;
  }, presses);
}

/** As `pressKeys`, of one key. */
export async function pressKey(page: Page, press: Press): Promise<number> {
  const [took = Number.NaN] = await pressKeys(page, [press]);
  return took;
}
