/** A post of somebody else's, set into a page as a card. */
interface Post {
  readonly text: string;
  /** Who, by name and handle, and when, as far as the card says so. */
  readonly about: string;
  readonly address: string;
}

/** Cards as the programs of newsletters and networks write them. */
const CARDS =
  '.tweet, .twitter-embed, blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, blockquote.bluesky-embed, blockquote.mastodon-embed, .mastodon-embed, .fb-post, .instagram, .bluesky-wrap, .embedded-post-wrap, .embedded-post, .digest-post-embed, blockquote.reddit-embed-bq, blockquote.text-post-media';
const TEXT = '.tweet-text, .embedded-post-body, .embedded-post-title, .status__content, .e-content';
const AUTHOR =
  '.tweet-author-name, .tweet-author-handle, .embedded-post-publication-name, .display-name, .p-author';
const DATE = '.tweet-date, .embedded-post-meta, .dt-published, time';
/** Frames that show somebody's film or post, and the address a reader would give for it. */
const FRAMES: readonly (readonly [RegExp, (id: string) => string])[] = [
  [
    /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/i,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [/^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+)/i, (id) => `https://vimeo.com/${id}`],
  [
    /^(?:https?:)?\/\/(?:www\.)?instagram\.com\/((?:p|reel)\/[\w-]+)/i,
    (id) => `https://www.instagram.com/${id}/`,
  ],
  [
    /^(?:https?:)?\/\/platform\.twitter\.com\/embed\/.*[?&]id=(\d+)/i,
    (id) => `https://x.com/i/status/${id}`,
  ],
  [/^(?:https?:)?\/\/([\w.-]+\/@[\w.@-]+\/\d+)\/embed/i, (path) => `https://${path}`],
  [
    /^(?:https?:)?\/\/www\.facebook\.com\/plugins\/(?:post|video)\.php\?(?:.*&)?href=([^&]+)/i,
    decoded,
  ],
  [/^(?:https?:)?\/\/www\.tiktok\.com\/(?:embed|player)\/(?:v\d\/)?(\d+)/i, tiktok],
];

/** Elements of AMP that show a post, and the address that the attribute with its number makes. */
const AMP: readonly (readonly [string, string, (id: string) => string])[] = [
  ['amp-youtube', 'data-videoid', (id) => `https://www.youtube.com/watch?v=${id}`],
  ['amp-vimeo', 'data-videoid', (id) => `https://vimeo.com/${id}`],
  ['amp-twitter', 'data-tweetid', (id) => `https://x.com/i/status/${id}`],
  ['amp-instagram', 'data-shortcode', (id) => `https://www.instagram.com/p/${id}/`],
  ['amp-facebook', 'data-href', (address) => address],
  ['amp-tiktok', 'data-src', (id) => (/^\d+$/.test(id) ? tiktok(id) : id)],
];

function tiktok(id: string): string {
  return `https://www.tiktok.com/video/${id}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * Makes quotations of the posts that a page shows as cards, with who wrote them, when and where, and
 * pictures of the frames that show films and posts. Scripts, buttons and counts of likes go.
 */
export function writeEmbeddedPosts(document: Document): void {
  for (const card of Array.from(document.querySelectorAll(CARDS))) {
    if (!document.contains(card)) continue;
    const post = readPost(card);
    if (post) card.replaceWith(quotationOf(document, post));
  }
  for (const frame of Array.from(document.querySelectorAll('iframe[src], iframe[data-src]'))) {
    const address = addressOfFrame(frame);
    if (address !== undefined) frame.replaceWith(pictureOf(document, frame, address));
  }
  for (const [name, attribute, addressOf] of AMP) {
    for (const post of Array.from(document.querySelectorAll(`${name}[${attribute}]`))) {
      const words = post.querySelector('blockquote');
      const address = addressOf(post.getAttribute(attribute) ?? '');
      post.replaceWith(words ?? pictureOf(document, post, address));
    }
  }
}

function readPost(card: Element): Post | undefined {
  const data = dataOf(card);
  const links = Array.from(
    card.querySelectorAll('a[href]'),
    (link) => link.getAttribute('href') ?? '',
  );
  const address = [
    data.get('url'),
    card.getAttribute('cite'),
    card.getAttribute('data-instgrm-permalink'),
    card.getAttribute('data-href'),
    card.getAttribute('data-bluesky-uri'),
    ...links.toReversed(),
  ].find((found) => found && /^https?:/i.test(found));
  const text =
    linesIn(card.querySelectorAll(TEXT)) || ownWords(card) || (data.get('full_text') ?? '');
  if (text === '') return undefined;
  const named = linesIn(card.querySelectorAll(AUTHOR), ' ');
  const handle = data.get('username');
  const who = named || [data.get('name'), handle && `@${handle}`].filter(Boolean).join(' ');
  const when = linesIn(card.querySelectorAll(DATE), ' ');
  const about = [who, when].filter((part) => part !== '' && !text.includes(part)).join(', ');
  return { text, about, address: address ?? '' };
}

/** What the newsletter's program keeps of a post, as JSON in an attribute; words and numbers alone. */
function dataOf(card: Element): ReadonlyMap<string, string> {
  const written = card.getAttribute('data-attrs') ?? '';
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(/"(\w+)":"((?:[^"\\]|\\.)*)"/g)) {
    const plain = value
      .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      .replace(/\\n/g, '\n')
      .replace(/\\(.)/g, '$1');
    if (!found.has(name)) found.set(name, plain.trim().toWellFormed());
  }
  return found;
}

function linesIn(elements: Iterable<Element>, between = '\n'): string {
  return Array.from(elements, (element) => plain(element.textContent))
    .filter((line) => line !== '')
    .join(between);
}

/** The paragraphs of a quotation that says itself who wrote it, below them. */
function ownWords(card: Element): string {
  if (card.localName !== 'blockquote') return '';
  const paragraphs = linesIn(card.querySelectorAll('p'));
  const all = plain(card.textContent);
  const rest = all.startsWith(paragraphs) ? all.slice(paragraphs.length).trim() : '';
  return paragraphs === '' ? all : [paragraphs, rest].filter((part) => part !== '').join('\n');
}

function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function quotationOf(document: Document, { text, about, address }: Post): Element {
  const quotation = document.createElement('blockquote');
  const add = (line: string) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    quotation.append(paragraph);
    return paragraph;
  };
  for (const line of text.split('\n')) if (line.trim() !== '') add(line);
  if (about !== '' || address !== '') {
    const source = add(about === '' ? '' : `— ${about}${address === '' ? '' : ', '}`);
    const link = document.createElement('a');
    link.setAttribute('href', address);
    link.textContent = address;
    if (address !== '') source.append(link);
  }
  return quotation;
}

function addressOfFrame(frame: Element): string | undefined {
  const source = frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? '';
  for (const [form, addressOf] of FRAMES) {
    const id = form.exec(source.trim())?.[1];
    if (id !== undefined) return addressOf(id);
  }
  return undefined;
}

function pictureOf(document: Document, shown: Element, address: string): Element {
  const picture = document.createElement('img');
  picture.setAttribute('src', address);
  picture.setAttribute('alt', plain(shown.getAttribute('title')) || 'An embedded post or film');
  return picture;
}
