/** An instant on this machine's clock, such as “22 Nov 2026, 14:32”. */
export function momentWords(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
