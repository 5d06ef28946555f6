const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language's English name for its BCP 47 tag; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // Intl throws on a malformed tag; what the document said is then shown as it is.
    return tag;
  }
}
