import type { XmlElement } from '../office/parseXml';

const LEAVES = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t']);

/** The letters in an element; spaces at the ends of a piece count only where it says so. */
export function textOf(element: XmlElement): string {
  if (!LEAVES.has(element.name)) return element.elements().map(pieceOf).join('');
  const text = element.text.replace(/[\t\r\n]+/g, ' ');
  return element.attribute('xml:space') === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

function pieceOf(element: XmlElement): string {
  if (element.name === 'w:instrText') return '';
  return element.name === 'w:p' ? `${textOf(element)} ` : textOf(element);
}
