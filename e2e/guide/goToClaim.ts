import type { Checker } from '../checker';

/** Goes to the claim of this number by the palette, and leaves the search empty. */
export async function goToClaim({ page, press, type }: Checker, number: number): Promise<void> {
  await press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await type(String(number));
  await press('Enter');
  await page.getByText(`Claim ${number} of`).waitFor();
}
