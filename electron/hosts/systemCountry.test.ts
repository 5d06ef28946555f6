import { describe, expect, it } from 'vitest';
import { systemCountry } from './systemCountry';

describe('the country that a system is set up for', () => {
  it.each([
    [{ LANG: 'de_AT.UTF-8' }, 'AT'],
    [{ LANG: 'de_AT.UTF-8', LC_PAPER: 'en_US.UTF-8' }, 'US'],
    [{ LANG: 'de_AT', LC_PAPER: 'en_US', LC_ALL: 'fr_CA@euro' }, 'CA'],
    [{ LANG: 'C.UTF-8' }, undefined],
    [{ LANG: 'POSIX' }, undefined],
    [{ LC_ALL: '' }, undefined],
    [{}, undefined],
  ])('on Linux is what the locale says: %j', (env, country) => {
    expect(systemCountry({ platform: 'linux', env })).toBe(country);
  });

  it('elsewhere is what the system tells programs', () => {
    const { locale } = Intl.DateTimeFormat().resolvedOptions();
    const env = { LANG: 'de_AT' };
    expect(systemCountry({ platform: 'win32', env })).toBe(new Intl.Locale(locale).region);
  });
});
