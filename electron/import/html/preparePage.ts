import { formatDate } from '../../../shared/dates/formatDate';
import { readMachineDate } from '../head/findDate';
import { writeEmbeddedPosts } from './embeddedPosts';
import { markRaised } from './raisedText';

/** Elements that hold one entry of a live page. */
const LIVE_ENTRY =
  '[itemprop~="liveBlogUpdate"], [itemtype*="BlogPosting"] [itemprop~="blogPost"], [class*="liveblog-"], [class*="live-blog-"], [class*="live-entry"], [class*="live-update"], [class*="LiveUpdate"], [data-type="live-update"], article[id^="block-"]';

/** Rewrites what a page shows by means that would be lost with its scripts and styles: cards, AMP, raised digits, times beside names. */
export function preparePage(document: Document): void {
  markRaised(document);
  writeEmbeddedPosts(document);
  keepQuotedNames(document);
  for (const picture of Array.from(document.querySelectorAll('amp-img, amp-anim'))) {
    const image = document.createElement('img');
    for (const name of ['src', 'alt', 'width', 'height', 'class', 'title']) {
      const value = picture.getAttribute(name);
      if (value !== null) image.setAttribute(name, value);
    }
    picture.replaceWith(image);
  }
  for (const time of Array.from(document.querySelectorAll('time'))) {
    setApart(time);
    if (time.closest(LIVE_ENTRY)) tellTime(time);
  }
}

/** Below a quotation its footer says who is quoted; elsewhere a footer is none of the article. */
function keepQuotedNames(document: Document): void {
  for (const footer of Array.from(
    document.querySelectorAll('blockquote footer, blockquote > cite'),
  )) {
    const paragraph = document.createElement('p');
    paragraph.append(...Array.from(footer.childNodes));
    footer.replaceWith(paragraph);
  }
}

/** A page sets time and name apart by its sheets; without them the two would be one word. */
function setApart(time: Element): void {
  const { previousSibling, nextSibling } = time;
  if (previousSibling?.nodeType === 1) time.before(' ');
  if (nextSibling?.nodeType === 1) time.after(' ');
}

/** “3h ago” means nothing once the page has been saved: the moment stands in the markup. */
function tellTime(time: Element): void {
  const text = time.textContent?.trim() ?? '';
  const date = readMachineDate(time.getAttribute('datetime') ?? '');
  if (
    date !== undefined &&
    /\bago\b|^\d+\s?(?:s|m|h|d|min|mins|hrs?)$|^(?:just )?now$/i.test(text)
  ) {
    time.textContent = formatDate(date);
  }
}
