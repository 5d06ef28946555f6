import { describe, expect, it } from 'vitest';
import { readLanguage, showLanguage } from './languageInput';

describe('a language that is typed', () => {
  it('is read by its English name', () => {
    expect(readLanguage(' german ')).toEqual({ ok: true, value: 'de' });
  });

  it('is read by its tag, in the canonical form', () => {
    expect(readLanguage('EN-gb')).toEqual({ ok: true, value: 'en-GB' });
  });

  it('is refused when it is neither', () => {
    expect(readLanguage('Klingonish').ok).toBe(false);
    expect(readLanguage('e').ok).toBe(false);
    expect(readLanguage('').ok).toBe(false);
  });

  it('is shown as it can be read back', () => {
    for (const tag of ['en', 'de', 'en-GB', 'pt-BR', 'zh-Hant', 'x-unknown']) {
      const shown = showLanguage(tag);
      const read = readLanguage(shown);
      expect(read.ok ? read.value : shown).toBe(tag);
    }
    expect(showLanguage('en')).toBe('English');
  });
});
