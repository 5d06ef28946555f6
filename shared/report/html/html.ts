import type { Hue } from '../../hue';
import { oneLine } from '../../oneLine';
import type { RatingUnderline } from '../../rating/ratingUnderline';
import type { StyledText } from '../../source/styledText';
import type { Phrase } from '../report';
import { safeAddress } from '../words/safeAddress';
import { visibleText } from '../words/visibleText';
import { directed } from './directed';
import { escapeHtml } from './escapeHtml';
import { lang } from './lang';
import { styledHtml } from './styledHtml';

/** Pieces of HTML that every part of the report is made of. All of them answer markup. */

/** A sentence on one line, in which names, titles and quotations keep their own direction. */
export function words(text: string): string {
  return directed(visibleText(text));
}

/** Words of a citation: no line ends between "p." and the number of the page. */
export function citing(styled: StyledText): string {
  return styledHtml(styled.map((run) => ({ ...run, text: unbroken(run.text) })));
}

function unbroken(text: string): string {
  return text.replace(
    /(\b(?:pp?\.|paras?\.|no\.|vol\.|rows?|table|annex)|§) (?=\p{L}{0,3}\d)/gu,
    '$1\u00a0',
  );
}

/** A person's words of several lines, kept as they were broken. */
export function lines(text: string): string {
  return `<bdi class="br">${escapeHtml(visibleText(text.trim()))}</bdi>`;
}

/** Words from the article or a source between quotation marks; its paragraphs run on. */
export function quoted(text: string, language?: string): string {
  // The marks are text, so that they are copied and printed with the words.
  return `“<q${lang(language)} dir="auto">${escapeHtml(visibleText(oneLine(text)))}</q>”`;
}

export function claimLink(number: number): string {
  return `<a href="#claim-${number}">${number}</a>`;
}

export function sourceLink(number: number): string {
  return `<a class="bare" href="#source-${number}">${number}</a>`;
}

export function phrase(parts: Phrase): string {
  return parts
    .map((part) => (typeof part === 'string' ? words(part) : claimLink(part.claim)))
    .join('');
}

/**
 * An address to read, linked where it can be; letters that could pass for others are followed by the
 * host as the network sees it.
 */
export function address(text: string): string {
  const shown = `<bdi class="address">${escapeHtml(visibleText(text))}</bdi>`;
  const safe = safeAddress(text);
  if (!safe) return shown;
  const ascii = safe.asciiHost ? ` <span class="soft">(${escapeHtml(safe.asciiHost)})</span>` : '';
  return `<a href="${escapeHtml(safe.href)}" rel="noreferrer nofollow">${shown}</a>${ascii}`;
}

export function dot(hue: string): string {
  return `<span class="dot h-${hue}" aria-hidden="true"></span>`;
}

/** A piece of the line that words of this rating stand on. */
export function ratingSample({ colour, line }: { colour: Hue; line: RatingUnderline }): string {
  return `<span class="sample c h-${colour} p-${line}" aria-hidden="true">\u2002\u2002</span>`;
}
