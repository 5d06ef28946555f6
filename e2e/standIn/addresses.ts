// A browser that is no Electron knows no scheme `app:`. The stand-in shows Chromium the same addresses under
// `https:`, which has the same rights, and main the ones that it knows. Nothing is ever fetched for them.

/** The address as Chromium gets it. */
export function toChromium(address: string): string {
  return address.replace(/^app:\/\//, 'https://');
}

/** The address as main knows it: `app:` where `https://bundle` stands for it. */
export function fromChromium(address: string): string {
  return address.replace(/^(blob:)?https:\/\/bundle(?=\/|$)/, '$1app://bundle');
}
