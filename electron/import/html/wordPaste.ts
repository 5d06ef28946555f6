import type { BlockKind } from '../blocks/blockWriter';
import { type ListSign, readListSign } from '../blocks/listSign';

/** The sign that Word writes before an item, for readers who know none of its lists. */
const SIGN = /(?:^|;)\s*mso-list\s*:\s*ignore/i;
const ITEM = /(?:^|;)\s*mso-list\s*:\s*(l\d+)\s+level([1-9])/i;

/** An item of one of Word's lists, which are paragraphs in its HTML. */
export interface WordItem extends ListSign {
  /** The list and level in which it counts. */
  readonly list: string;
  /** 1 is outermost. */
  readonly level: number;
}

export function wordItem(element: Element): WordItem | undefined {
  const match = ITEM.exec(element.getAttribute('style') ?? '');
  if (!match) return undefined;
  const sign = Array.from(element.querySelectorAll('[style*="mso-list" i]')).find(isListSign);
  if (!sign) return undefined;
  const level = Number(match[2]);
  return { ...readListSign(sign.textContent ?? ''), list: `${match[1]} ${level}`, level };
}

export function isListSign(element: Element): boolean {
  return SIGN.test(element.getAttribute('style') ?? '');
}

/** What Word's clipboard holds for machines or beside the text: comments and their signs. */
export function isWordAside(element: Element): boolean {
  return (
    /(?:^|\s)(?:msocomanchor|MsoCommentReference|MsoCommentText)(?:\s|$)/.test(
      element.getAttribute('class') ?? '',
    ) || /(?:^|;)\s*mso-element\s*:\s*comment/i.test(element.getAttribute('style') ?? '')
  );
}

/** What a paragraph is by Word's class or outline level; undefined for plain ones. */
export function wordKind(element: Element): BlockKind | undefined {
  const name = /(?:^|\s)Mso(\w+)/.exec(element.getAttribute('class') ?? '')?.[1] ?? '';
  if (/^Title(?:Cx\w+)?$/.test(name)) return { type: 'heading', level: 1 };
  if (/^(?:Intense)?Quote(?:Cx\w+)?$/.test(name)) return { type: 'quotation' };
  const outline = /(?:^|;)\s*mso-outline-level\s*:\s*([1-9])/i.exec(
    element.getAttribute('style') ?? '',
  )?.[1];
  return outline === undefined
    ? undefined
    : { type: 'heading', level: Math.min(6, Number(outline)) };
}

/** True within what an office program made: its tables hold data, and nothing is navigation. */
export function isOfficeMarkup(element: Element): boolean {
  return (
    element.closest('[class^="Mso"], [id^="docs-internal-guid"]') !== null ||
    element.ownerDocument.querySelector(
      'meta[name="generator" i]:is([content*="Office" i], [content*="Microsoft Word" i])',
    ) !== null
  );
}
