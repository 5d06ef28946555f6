const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

/** How text of a language runs; `auto` (by its first strong letter) where the language is unknown. */
export function textDirection(language: string | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!language) return 'auto';
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
