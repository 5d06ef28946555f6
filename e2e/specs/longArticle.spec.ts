import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { it } from '../appTest';
import type { Checker } from '../checker';
import { crowding } from '../crowding';
import { longestTask, median, observeTasks } from '../longestTasks';
import { longProject } from '../longProject';

const TITLE = 'A very long report';
const PROJECT = longProject(TITLE, 100_000, 1_000);

/** A task that takes longer is felt as a hitch (ms). */
const LONGEST = 100;
/** Other programs disturb single tasks: the middle one of so many rounds counts. */
const ROUNDS = 5;

const times = async (count: number, run: () => Promise<unknown>) => {
  for (let done = 0; done < count; done += 1) await run();
};

const claimsCounted = ({ page }: Checker, count: string) =>
  page.getByRole('button', { name: `Claims ${count}` }).waitFor();

/** One round of work, in this order: each action begins where the one before ended. */
const ROUND: Readonly<Record<string, (checker: Checker) => Promise<void>>> = {
  scrolling: async ({ page }) => {
    await page.mouse.move(600, 500);
    await times(8, () => page.mouse.wheel(0, 500));
  },
  'moving the caret': ({ press }) => times(5, () => press('ArrowDown')),
  'next claim': ({ press }) => times(3, () => press('j')),
  'previous claim': ({ press }) => press('k'),
  'selecting words': ({ press }) =>
    times(3, () => press('ArrowRight')).then(() =>
      times(3, () => press('Control+Shift+ArrowRight')),
    ),
  'marking a claim': async (checker) => {
    await checker.press('1');
    await claimsCounted(checker, '1,001');
  },
  'another tag': ({ press }) => press('2'),
  'saving what was marked': ({ saved }) => saved(),
  'deleting the claim': async (checker) => {
    await checker.press('Delete');
    await claimsCounted(checker, '1,000');
  },
  undoing: async (checker) => {
    await checker.press('Control+z');
    await claimsCounted(checker, '1,001');
  },
  redoing: async (checker) => {
    await checker.press('Control+y');
    await claimsCounted(checker, '1,000');
  },
  searching: async ({ page, press, type }) => {
    await press('/');
    await type('harbour');
    await page.getByText(/times in the text/).waitFor();
  },
  'ending the search': ({ press }) => press('Control+a', 'Delete', 'Escape'),
  'going to a field': async ({ page, press }) => {
    await press('j');
    await page.getByRole('textbox', { name: 'Statement in your words' }).focus();
  },
  'typing in it': ({ type }) => type('In other words'),
  'saving while typing': ({ saved }) => saved(),
  'leaving it': ({ toArticle }) => toArticle(),
  'saving what was typed': ({ saved }) => saved(),
};

describe('a long article', () => {
  it.beforeAll(({ app }) =>
    writeFile(join(app.library, `${TITLE}.galley`), serializeProject(PROJECT)),
  );

  it('keeps the window answering', async ({ window, page, checker }) => {
    await checker.tabTo(new RegExp(TITLE));
    await checker.press('Enter');
    await page.getByRole('listbox', { name: 'Claims' }).waitFor();
    await checker.toArticle();
    await observeTasks(page);

    const longest = new Map<string, number[]>();
    const crowds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, action] of Object.entries(ROUND)) {
        const took = await longestTask(page, () => action(checker));
        longest.set(name, [...(longest.get(name) ?? []), Math.round(took)]);
      }
      crowds.push(crowding());
    }
    console.log(
      [...longest].map(([name, took]) => `${name.padEnd(24)} ${took.join(' ')} ms`).join('\n'),
    );
    // Where more programs want to run than there are processors, each gets its share of the time.
    const crowd = Math.max(...crowds, (loadavg()[0] ?? 1) / availableParallelism());
    const limit = LONGEST * crowd;
    console.log(
      `The limit is ${Math.round(limit)} ms (machine ${crowd.toFixed(1)} times as busy as it can be).`,
    );
    const slow = [...longest].filter(([, took]) => median(took) > limit).map(([name]) => name);
    expect(slow).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
