import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those of their rules that look at colours: all that a theme changes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 AA and good practice, in both themes, each with its element. */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy does not concern.
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source);
  }
  const found: string[] = [];
  for (const [colorScheme, rules] of [
    ['light', RULES],
    ['dark', COLOUR_RULES],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    await settled(page);
    const violations = await page.evaluate<string[]>(run(rules));
    found.push(...violations.map((violation) => `${colorScheme}: ${violation}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/**
 * A preview of a report is sandboxed, so that axe cannot look into it; the reports have tests of their
 * own. Behind a dialog the page is hidden: axe guesses by what lies at some points of the window whether
 * one is open, and asks for the page's landmarks when it guesses wrong.
 */
const run = (only: readonly string[]) => `axe.run({ exclude: [['iframe']] }, {
  iframes: false,
  rules: Object.fromEntries(document.querySelector('[role=dialog]')
    ? ${JSON.stringify(['landmark-one-main', 'page-has-heading-one', 'region'])}.map((id) => [id, { enabled: false }])
    : []),
  resultTypes: ['violations'],
  runOnly: ${JSON.stringify(only)},
}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
  nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 300) + ' ' + failureSummary)))`;

/** Half-faded colours would be measured as too pale. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
}
