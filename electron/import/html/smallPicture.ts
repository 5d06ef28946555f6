/** A picture no larger than a line of text stands for a word, a sign or nothing, CSS pixels. */
const LARGEST_SIGN = 32;
const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, ex: 8 };
const INLINE =
  /^(?:a|abbr|b|bdi|big|cite|code|em|font|i|mark|picture|s|small|span|strong|sub|sup|u)$/;
/** What is there to be seen or pressed, and says nothing that the text does not. */
const ORNAMENT =
  /\b(?:icon|logo|avatar|arrow|bullet|spacer|external link|new (?:window|tab)|share|profile)\b/i;

/** True for a picture that its page shows no larger than a line of text. */
export function isSmallPicture(image: Element): boolean {
  return Math.max(sideOf(image, 'width'), sideOf(image, 'height')) <= LARGEST_SIGN;
}

/** Puts the descriptions of small pictures into the sentences in which they stand for a word. */
export function writeSmallPictures(root: ParentNode): void {
  for (const image of Array.from(root.querySelectorAll('img[alt]'))) {
    const alt = image.getAttribute('alt')?.trim() ?? '';
    if (alt !== '' && isSmallPicture(image) && isWordInText(image, alt)) image.replaceWith(alt);
  }
}

/** True where the description of a small picture is a word of the text that it stands in. */
function isWordInText(image: Element, alt: string): boolean {
  if (ORNAMENT.test(alt) || alt.length > 80) return false;
  let around = image.parentElement;
  while (around && INLINE.test(around.localName)) {
    // The picture of a link without words is a button.
    if (around.localName === 'a' && !around.textContent?.trim()) return false;
    around = around.parentElement;
  }
  const text = around?.textContent?.slice(0, 5000) ?? '';
  return /\p{L}{2}/u.test(text) && !text.toLowerCase().includes(alt.toLowerCase());
}

function sideOf(element: Element, side: 'width' | 'height'): number {
  const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+)(px|pt|em|rem|ex)`, 'i').exec(
    element.getAttribute('style') ?? '',
  );
  const unit = UNITS[styled?.[2]?.toLowerCase() ?? ''];
  if (styled && unit !== undefined) return Number(styled[1]) * unit;
  const value = Number.parseFloat(element.getAttribute(side) ?? '');
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}
