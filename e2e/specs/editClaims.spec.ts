import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { findViolations } from '../findViolations';

describe('editing several claims', () => {
  it('changes those that the filter shows, says how many, and goes with one undo', async ({
    page,
    checker,
  }) => {
    const set = page.getByRole('row').filter({ hasText: 'no check needed' });
    await page.getByRole('button', { name: /sample/i }).click();
    await page.getByRole('button', { name: /^Claims/ }).press('Enter');
    await page.getByRole('button', { name: /^quotation/ }).press('Enter');
    await page.getByText('4 of 24 claims').waitFor();
    expect(await set.count()).toBe(1);
    await page.getByRole('button', { name: 'Edit 4 claims…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Edit 4 claims' });
    await dialog.getByRole('button', { name: /Status/ }).press('Enter');
    await page.getByRole('option', { name: 'no check needed', exact: true }).press('Enter');
    await dialog.getByText('1 has it already. One undo takes it back.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Change 3 claims' }).press('Enter');
    await page.getByText('3 claims changed. Undo takes it back.').waitFor();
    expect(await set.count()).toBe(4);
    await checker.press('Control+z');
    await expect.poll(() => set.count()).toBe(1);
  });
});
