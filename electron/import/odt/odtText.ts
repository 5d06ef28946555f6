import type { XmlElement } from '../office/parseXml';

/** The letters in an element as one line; paragraphs, tabs and line breaks are spaces. */
export function textOf(element: XmlElement): string {
  return collect(element).replace(/\s+/g, ' ').trim();
}

/** The letters in an element, a line a paragraph. */
export function linesOf(element: XmlElement): string[] {
  return element
    .elements()
    .flatMap((child) => (isParagraph(child) ? [textOf(child)] : linesOf(child)));
}

export function isParagraph({ name }: XmlElement): boolean {
  return name === 'text:p' || name === 'text:h';
}

function collect(element: XmlElement): string {
  if (/^text:(?:s|tab|line-break)$/.test(element.name)) return ' ';
  const inside = element.children
    .map((child) => (typeof child === 'string' ? child : collect(child)))
    .join('');
  return isParagraph(element) ? ` ${inside} ` : inside;
}
