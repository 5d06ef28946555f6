/**
 * The BCP 47 tag of a language that somebody or some program noted, in its usual writing; undefined for what
 * is none, such as "German": a wrong tag makes a screen reader speak nonsense.
 *
 * @example languageTag('de_at') // 'de-AT'
 */
export function languageTag(noted: string | undefined): string | undefined {
  const tag = noted?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
