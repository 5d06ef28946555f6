import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { selectClaim } from '../checkArticle';
import type { Checker } from '../checker';
import { enrichedSample, projectText } from '../enrichedSample';
import { findViolations } from '../findViolations';
import { withManyClaims } from '../manyClaims';
import { walkTabStops } from '../tabStops';

const PROJECT = withManyClaims(enrichedSample(), 45);

/** Each begins where the one before ended: at the article, with nothing open. */
interface State {
  readonly name: string;
  open(checker: Checker): Promise<void>;
  close?(checker: Checker): Promise<void>;
}

const dialog = ({ page }: Checker, name: string | RegExp) => page.getByRole('dialog', { name });
const closeEvidence = async (checker: Checker) => {
  await checker.tabTo('Cancel');
  await checker.press('Enter');
  await checker.page.getByRole('region', { name: 'New evidence' }).waitFor({ state: 'detached' });
};

const closeDialog = async (checker: Checker) => {
  await checker.press('Escape');
  await checker.page.getByRole('dialog').waitFor({ state: 'detached' });
};
const chooseCommand = async (checker: Checker, words: string) => {
  await checker.press('Control+k');
  await dialog(checker, 'Commands').waitFor();
  await checker.type(words);
  await checker.press('Enter');
};

const STATES: readonly State[] = [
  {
    name: 'the article with more than forty claims',
    open: async ({ page, press, tabTo }) => {
      await tabTo(/Ferry/);
      await press('Enter');
      await page.locator('[data-anchor][data-n="40"]').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'words selected, with the tags at the selection',
    open: async (checker) => {
      await checker.selectWords('the queue for the Tarn boat');
      await checker.page.getByRole('toolbar').waitFor();
    },
    close: (checker) => checker.clearSearch(),
  },
  {
    name: 'a claim selected, with all its fields',
    open: async (checker) => {
      await selectClaim(checker, 'on time and within budget');
      await checker.page.getByRole('region', { name: 'Evidence' }).waitFor();
    },
  },
  {
    name: 'a stale claim selected',
    open: async (checker) => {
      const stale = PROJECT.claims.find(({ checked }) => checked?.text.includes('stood here'));
      await checker.selectWords(stale?.anchors[0]?.quote.exact ?? '');
      await checker.toArticle();
      // The search narrows the claims that J goes through.
      await checker.press('j');
      await checker.page.getByRole('region', { name: 'Stale' }).waitFor();
    },
    close: (checker) => checker.clearSearch(),
  },
  {
    name: 'a detached claim selected',
    open: async (checker) => {
      await checker.tabTo(/^Claim \d+: words that are nowhere/);
      await checker.press('Enter');
      await checker.page.getByRole('region', { name: 'Detached' }).waitFor();
    },
  },
  {
    name: 'the text being corrected',
    open: async (checker) => {
      await checker.toArticle();
      await checker.press('F2');
      await checker.page.getByText('Correcting the text.').waitFor();
    },
    close: (checker) => checker.press('F2'),
  },
  {
    name: 'the table of claims',
    open: async (checker) => {
      await checker.press('Control+2');
      await checker.page.getByRole('grid', { name: 'Claims' }).waitFor();
    },
  },
  {
    name: 'the sources, with one chosen',
    open: async (checker) => {
      await checker.press('Control+3');
      await checker.page.getByRole('textbox', { name: 'Title' }).waitFor();
    },
  },
  {
    name: 'the report',
    open: async (checker) => {
      await checker.press('Control+4');
      await checker.page.frameLocator('iframe').locator('h1').waitFor();
    },
    close: async (checker) => {
      await checker.press('Control+1');
      await checker.toArticle();
    },
  },
  {
    name: 'the choice of a source as evidence',
    open: async (checker) => {
      await selectClaim(checker, 'on time and within budget');
      await checker.press('e');
      await checker.page.getByRole('region', { name: 'New evidence' }).waitFor();
    },
    close: closeEvidence,
  },
  {
    name: 'the form of a piece of evidence',
    open: async (checker) => {
      await checker.press('e');
      await checker.page.getByRole('region', { name: 'New evidence' }).waitFor();
      await checker.type('A source that is new');
      await checker.press('Enter');
      await checker.page.getByRole('textbox', { name: 'Quoted passage' }).waitFor();
    },
    close: closeEvidence,
  },
  {
    name: 'the question before a claim is signed off',
    open: async (checker) => {
      // One that nobody has signed off.
      await selectClaim(checker, 'Ferry');
      await chooseCommand(checker, 'Sign the claim off');
      await dialog(checker, /^Sign off claim/).waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'the choice of a claim to merge with',
    open: async (checker) => {
      await checker.press('Shift+M');
      await dialog(checker, /^Merge claim/).waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'the palette',
    open: async (checker) => {
      await checker.press('Control+k');
      await dialog(checker, 'Commands').waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'the list of keys',
    open: async (checker) => {
      await checker.press('Shift+Slash');
      await dialog(checker, 'Keys').waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'the tags',
    open: async (checker) => {
      await chooseCommand(checker, 'Edit tags');
      await dialog(checker, 'Tags').waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'the rating scale',
    open: async (checker) => {
      await chooseCommand(checker, 'Change the rating scale');
      await dialog(checker, 'Rating scale').waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'the history of the project',
    open: async (checker) => {
      await chooseCommand(checker, 'History of the project');
      await dialog(checker, 'History of the project').waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'the settings',
    open: async (checker) => {
      await checker.press('Control+,');
      await dialog(checker, 'Settings').waitFor();
    },
    close: closeDialog,
  },
];

/** They leave the project. */
const IMPORT_STATES: readonly State[] = [
  {
    name: 'the import of an article',
    open: async (checker) => {
      await checker.press('Alt+n');
      await dialog(checker, 'New project from an article').waitFor();
      await checker.page.locator('textarea:focus').waitFor();
    },
  },
  {
    name: 'what was read of an article',
    open: async (checker) => {
      await checker.type('Harbour opens again');
      await checker.press('Enter');
      await checker.type('The harbour opened on Monday.');
      await checker.tabTo(/^Read this text/);
      await checker.press('Enter');
      await dialog(checker, 'Check what was read').waitFor();
    },
  },
];

const VIEWS = [
  ['the claims', 'Control+2'],
  ['the sources', 'Control+3'],
  ['the report', 'Control+4'],
  ['the article', 'Control+1'],
] as const;

const IN_ORDER = { violations: [], missed: [], unmarked: [], unseen: [] };

describe('the window, to axe and to Tab', () => {
  async function inOrder(page: Page): Promise<void> {
    const violations = await findViolations(page);
    const { reached, ...stops } = await walkTabStops(page);
    expect({ violations, ...stops }).toEqual(IN_ORDER);
    expect(reached).not.toEqual([]);
  }

  it('is in order with an empty library', async ({ page }) => {
    await page.getByRole('heading', { name: 'Check an article' }).waitFor();
    await inOrder(page);
  });

  it('is in order with projects in the library', async ({ app, page }) => {
    await writeFile(join(app.library, 'many.galley'), projectText(PROJECT));
    await page.reload();
    await page.getByRole('grid', { name: 'Projects' }).waitFor();
    await inOrder(page);
  });

  it.for(STATES)('is in order with $name', async ({ open, close }, { page, checker }) => {
    await open(checker);
    await inOrder(page).finally(() => close?.(checker));
  });

  it('moves nothing where the system asks for that', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await movingElements(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    // Else the test above would look for something that is nowhere.
    expect(await movingElements(page)).not.toEqual([]);
  });

  it('shows what is chosen where the system chooses the colours', async ({ page, checker }) => {
    await checker.toArticle();
    await checker.press('j');
    await page.emulateMedia({ forcedColors: 'active' });
    const outlines = () =>
      page
        .locator('[role="listbox"] [aria-selected="true"], .claim[data-selected]')
        .evaluateAll((chosen) => chosen.map((element) => getComputedStyle(element).outlineStyle));
    expect(new Set(await outlines())).toEqual(new Set(['dashed']));
    await page.emulateMedia({ forcedColors: 'none' });
    expect(new Set(await outlines())).toEqual(new Set(['none']));
  });

  it('takes the focus along to the view that a key shows, and to the library', async ({
    page,
    checker,
  }) => {
    const focused = page.locator(':focus');
    // The search narrows the sources as well: of none that is found, it has the focus.
    await checker.press('Control+f');
    await checker.type('zzqq');
    await checker.press('Enter', 'Control+3');
    await expect.poll(() => focused.getAttribute('placeholder')).toBe('Find a source');
    await checker.press('Control+1');
    await checker.clearSearch();
    await checker.press('Control+3');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Sources');
    await checker.press('Control+4');
    await expect.poll(() => focused.getAttribute('role')).toBe('radio');
    await checker.press('Control+f');
    await checker.type('zzqq');
    await checker.press('Enter', 'Control+2');
    await expect.poll(() => focused.textContent()).toBe('clear');
    await checker.press('Enter');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Claims');
    await checker.press('Control+o');
    await expect.poll(() => focused.getAttribute('role')).toBe('row');
    await checker.press('Enter');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Claims');
    await checker.press('Control+1');
    await expect.poll(() => focused.getAttribute('role')).toBe('textbox');
  });

  it('hides and shows both panes by their keys, from the article too', async ({
    page,
    checker,
  }) => {
    const panes = {
      'Control+b': page.getByRole('navigation', { name: 'Views' }),
      'Control+i': page.getByRole('complementary', { name: 'Inspector' }),
    };
    for (const [keys, pane] of Object.entries(panes)) {
      await checker.toArticle();
      await checker.press(keys);
      await expect.poll(() => pane.count(), { message: keys }).toBe(0);
      await checker.press(keys);
      await expect.poll(() => pane.count(), { message: `${keys} again` }).toBe(1);
    }
  });

  // 1280 × 800 at 200 %.
  it.for(VIEWS)(
    'keeps everything in reach at twice the size in %s',
    async ([, keys], { page, checker }) => {
      await page.setViewportSize({ width: 640, height: 400 });
      await checker.press(keys);
      const { reached, ...stops } = await walkTabStops(page);
      expect(stops).toEqual({ missed: [], unmarked: [], unseen: [] });
      expect(reached).not.toEqual([]);
      expect(
        await page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]),
      ).toEqual([640, 400]);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );

  it.for(IMPORT_STATES)('is in order with $name', async ({ open }, { page, checker }) => {
    await open(checker);
    await inOrder(page);
  });

  it('has caused no console message, no policy violation and no request to anywhere else', ({
    window,
  }) => {
    expect(window.complaints).toEqual([]);
  });
});

/** What would move when it changes, or moves by itself. */
function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const durations = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
        const isTimed = durations.some((duration) => Number.parseFloat(duration) > 0);
        return isTimed || style.scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  );
}
