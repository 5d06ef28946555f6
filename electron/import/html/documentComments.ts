import type { Point } from '../../../shared/article/place';
import { joinReplies } from '../blocks/joinReplies';
import type { FoundComment } from '../blocks/placeComments';

/** The comments of a document that an office program wrote as HTML, taken out of it. */
export interface DocumentComments {
  /** Elements that mark a place in the text, and its name. */
  readonly places: ReadonlyMap<Element, string>;
  /** In the order of the document. */
  found(placeOf: (name: string) => Point | undefined): FoundComment[];
}

interface Said {
  readonly id: string;
  readonly author: string | undefined;
  readonly text: string;
}

/** Google Docs: `[a]` in the text leads to `#cmnt1`; Word: `[AL1]` leads to `#_msocom_1`. */
const SIGNS = 'a[href^="#cmnt"]:not([href^="#cmnt_ref"]), a[href^="#_msocom_"]';
const RANGES = '[style*="mso-comment-reference"]';

/** Takes comments and their signs out of a document; where they stood is marked. */
export function takeComments(document: Document): DocumentComments {
  const places = new Map<Element, string>();
  const mark = (name: string) => {
    const place = document.createElement('span');
    places.set(place, name);
    return place;
  };
  const order: string[] = [];
  for (const sign of Array.from(document.body.querySelectorAll(SIGNS))) {
    const id = (sign.getAttribute('href') ?? '').slice(1);
    if (id === '') continue;
    order.push(id);
    const around = sign.closest('sup, .MsoCommentReference') ?? sign;
    around.replaceWith(mark(`at ${id}`));
  }
  const said = order.flatMap((id) => takeComment(document, id) ?? []);
  markRanges(document, order, mark);
  for (const rest of Array.from(document.body.querySelectorAll('hr.msocomoff'))) rest.remove();
  return {
    places,
    found(placeOf) {
      const at = new Map(said.map((comment) => [comment, placeOf(`at ${comment.id}`)]));
      // Google Docs sets the signs of replies right behind that of their comment.
      const first = new Map<string, Said>();
      const rootOf = (comment: Said) => {
        const place = at.get(comment);
        if (!comment.id.startsWith('cmnt') || !place) return comment;
        const key = `${place.block} ${place.offset}`;
        if (!first.has(key)) first.set(key, comment);
        return first.get(key) ?? comment;
      };
      return joinReplies(said, rootOf).map(({ comment, text, resolved }) => {
        const [start, end] = [placeOf(`start ${comment.id}`), placeOf(`end ${comment.id}`)];
        return {
          text,
          resolved,
          ...(comment.author === undefined ? {} : { author: comment.author }),
          ...(start && end ? { start, end } : {}),
          ...(at.get(comment) ? { at: at.get(comment) } : {}),
        };
      });
    },
  };
}

/** The words of a comment and its author, who in Word's HTML is known by initials at least. */
function takeComment(document: Document, id: string): Said | undefined {
  const start = document.getElementById(id);
  const body =
    start?.closest('.msocomtxt, [id^="_com_"], [style*="mso-element:comment"]') ??
    start?.closest('div') ??
    start?.closest('li, p');
  if (!body || body === document.body) return undefined;
  const backs = Array.from(body.querySelectorAll('a[href^="#cmnt_ref"], a[href^="#_msoanchor"]'));
  const sign = backs.map((back) => back.textContent ?? '').find((text) => text.trim() !== '') ?? '';
  for (const back of backs) back.remove();
  const lines = Array.from(body.querySelectorAll('p'), (line) => plain(line.textContent));
  const text = (lines.length > 0 ? lines : [plain(body.textContent)]).filter(Boolean).join('\n');
  const named = /mso-comment-author\s*:\s*["']?([^;"']+)/i.exec(body.outerHTML)?.[1];
  const initials = id.startsWith('_msocom') ? /\[?(\p{L}+)\d/u.exec(sign)?.[1] : undefined;
  body.remove();
  return text === '' ? undefined : { id, author: (named ?? initials)?.trim(), text };
}

/** Word sets the words that a comment stands on into a link; the first is that of the first comment. */
function markRanges(
  document: Document,
  order: readonly string[],
  mark: (name: string) => Element,
): void {
  const ids = order.filter((id) => id.startsWith('_msocom'));
  for (const [at, range] of Array.from(document.body.querySelectorAll(RANGES)).entries()) {
    const id = ids[at];
    if (id === undefined || plain(range.textContent) === '') continue;
    range.before(mark(`start ${id}`));
    range.after(mark(`end ${id}`));
  }
}

function plain(text: string | null): string {
  return (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}
