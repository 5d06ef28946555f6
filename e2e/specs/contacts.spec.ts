import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';
import { runCommand } from '../runCommand';

const REPLY = 'No answer so far.';

describe('what came of a contact', () => {
  let project: string;

  it.beforeAll(async ({ app, checker }) => {
    project = await openSample(checker, app.library);
    await checker.press('Control+3');
  });

  /** Waits until the file has a contact with the reply of this test, and what else is asked of it. */
  async function written(contact: RegExp): Promise<void> {
    await expect.poll(() => readFile(project, 'utf8')).toMatch(contact);
  }

  it('is not recorded while nobody chose, whatever is typed as the reply', async ({
    page,
    checker,
  }) => {
    await checker.tabTo('Log an enquiry');
    await checker.press('Enter');
    // Back from the button over what removes the new contact and its outcome.
    await checker.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    await checker.type(REPLY);
    const outcome = page.getByRole('button', { name: /Outcome$/ }).last();
    expect(await outcome.textContent()).toBe('not recorded');
    await written(/"reply":"No answer so far\."}/);
    expect((await runCommand('show', project)).stdout).toMatch(
      /Reply: No answer so far\.\s+Outcome\s+not recorded\./,
    );
    expect(await findViolations(page)).toEqual([]);
  });

  it('is chosen by keys, undone and done again', async ({ checker }) => {
    await checker.press('Tab', 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await written(/"reply":"No answer so far\.","outcome":"noAnswer"}/);
    await checker.press('Control+z');
    await written(/"reply":"No answer so far\."}/);
    await checker.press('Control+Shift+z');
    await written(/"reply":"No answer so far\.","outcome":"noAnswer"}/);
  });

  it('is told in the log, from what to what', async ({ window, checker }) => {
    await checker.saved();
    const { stdout } = await runCommand('show', project, '--log');
    expect(stdout.replace(/\s+/g, ' ')).toContain('reply: No answer so far., outcome: no answer');
    expect(window.complaints).toEqual([]);
  });
});
