/** What tells how the system is set up. */
interface System {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The country that the system is set up for, an ISO 3166 code; undefined where it does not say. */
export function systemCountry({ platform, env }: System): string | undefined {
  if (platform === 'win32' || platform === 'darwin') {
    return new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale).region;
  }
  // POSIX: `de_AT.UTF-8`. Intl says en-US where nothing is set.
  const set = env.LC_ALL || env.LC_PAPER || env.LANG;
  return /^[a-z]+_([A-Z]{2})\b/.exec(set ?? '')?.[1];
}
