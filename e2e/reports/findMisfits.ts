import type { Page } from 'playwright-core';

/** Elements that reach over the page's side, and notes that lie over one another. */
export function findMisfits(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) => {
    const width = document.documentElement.clientWidth;
    const show = (element: Element) => (element.textContent ?? '').slice(0, 60);
    const wide = [...main.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return !element.matches('.hide') && (right > width + 1 || left < -1);
    });
    const notes = [...main.querySelectorAll('.notes')];
    const colliding = notes.filter((note, at) => {
      const before = notes[at - 1]?.getBoundingClientRect();
      return before !== undefined && note.getBoundingClientRect().top < before.bottom - 1;
    });
    return [
      ...wide.map((element) => `too wide: ${show(element)}`),
      ...colliding.map((note) => `over another: ${show(note)}`),
    ];
  });
}
