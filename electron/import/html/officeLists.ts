/** What Word puts between the sign of an item and its text: blanks in small letters. */
const GAP = /font\s*:\s*7(?:\.0)?pt/i;
const LEVEL_POINTS = 36;

/**
 * Word's filtered HTML keeps of a list only the signs of its items. Marks them as its full HTML does: the
 * sign as one, and the paragraph as an item on the level that its margin shows.
 */
export function markFilteredLists(document: Document): void {
  for (const gap of Array.from(document.body.querySelectorAll('p span[style]'))) {
    const paragraph = gap.closest('p');
    if (!paragraph || !GAP.test(gap.getAttribute('style') ?? '') || !isBlank(gap)) continue;
    const style = paragraph.getAttribute('style') ?? '';
    if (/mso-list/i.test(style) || gap.closest('[style*="mso-list" i]')) continue;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEndAfter(gap);
    const sign = range.toString().replace(/[\s\u00a0]+/g, '');
    if (sign === '' || sign.length > 8) continue;
    const mark = document.createElement('span');
    mark.setAttribute('style', 'mso-list:Ignore');
    mark.textContent = sign;
    range.deleteContents();
    range.insertNode(mark);
    const margin = /margin-left\s*:\s*([\d.]+)pt/i.exec(style)?.[1];
    const level = Math.min(
      9,
      Math.max(1, Math.round(Number(margin ?? LEVEL_POINTS) / LEVEL_POINTS)),
    );
    paragraph.setAttribute('style', `${style};mso-list:l0 level${level} lfo1`);
  }
}

function isBlank(element: Element): boolean {
  return (element.textContent ?? '').replace(/[\s\u00a0]+/g, '') === '';
}
