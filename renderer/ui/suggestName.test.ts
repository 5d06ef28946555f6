import { describe, expect, it } from 'vitest';
import { suggestName } from './suggestName';

describe('the name suggested for a project', () => {
  it('is the title in one line', () => {
    expect(suggestName('  Harbour ministry\n declares  sea wall complete ')).toBe(
      'Harbour ministry declares sea wall complete',
    );
  });

  it('is cut after a whole word, without what joined it to the rest', () => {
    const title =
      'Harbour ministry declares sea wall complete after eleven years and four: and more of it';
    const name = suggestName(title);
    expect(name).toBe('Harbour ministry declares sea wall complete after eleven years and four');
    expect(name.length).toBeLessThanOrEqual(72);
  });

  it('never cuts a letter in two where there are no spaces', () => {
    const name = suggestName(`a${'😀'.repeat(60)}`);
    expect(name.isWellFormed()).toBe(true);
    expect(name.length).toBeLessThanOrEqual(72);
  });

  it('is never empty', () => {
    expect(suggestName(' \n ')).toBe('Untitled article');
  });
});
