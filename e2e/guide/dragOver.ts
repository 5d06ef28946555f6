import type { Page } from 'playwright-core';

/** Selects words of one text node of the article by dragging the mouse over them. Throws where they are not. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((wanted) => {
    const article = document.querySelector('.ProseMirror');
    const texts = document.createTreeWalker(article ?? document, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      return [at, at + wanted.length].map((offset) => {
        const range = document.createRange();
        range.setStart(text, offset);
        const { x, y, height } = range.getBoundingClientRect();
        return { x, y: y + height / 2 };
      });
    }
    return [];
  }, words);
  const [from, to] = ends;
  if (!from || !to) throw new Error(`The article does not say “${words}” in one piece.`);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}
