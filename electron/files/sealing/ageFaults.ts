// age-encryption has no kinds of errors: they are known by their words, each of which a test brings about.
// What is not listed here is not known, and so says nothing about a file.

const HEADER = [
  /^invalid (stanza|version|header|non-ASCII byte|X25519 stanza)/,
  /^stream ended before/,
  // Of its base64.
  /^Unknown letter/,
  /^(Excess|Non-zero) padding/,
];
const CONTENT = [
  /^invalid tag/,
  /^"ciphertext" expected length/,
  /^final chunk is empty/,
  /^ciphertext (is too small|size is invalid)/,
  /^stream ended before/,
];

/** Whether a header is not one, or not as it was written. */
export function isHeaderFault(error: unknown): boolean {
  return saysOneOf(HEADER, error);
}

/** Whether what follows a sound header is not as it was written. */
export function isContentFault(error: unknown): boolean {
  return saysOneOf(CONTENT, error);
}

/** Whether a sound header was written for another passphrase or key. */
export function isNoMatch(error: unknown): boolean {
  return saysOneOf([/^no identity matched/], error);
}

function saysOneOf(words: readonly RegExp[], error: unknown): boolean {
  return error instanceof Error && words.some((each) => each.test(error.message));
}
