import { z } from 'zod';
import { jsonValue } from '../../../shared/jsonValue';

/** What a page's JSON-LD says of its article, as written. */
export interface ArticleRecord {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
  /** False where the page says that its text is for subscribers. */
  readonly isFree?: boolean;
  readonly isLive?: boolean;
  /** The whole text, as some pages give it to search engines. */
  readonly body?: string;
  /** The entries of a live page. */
  readonly updates?: readonly {
    readonly title?: string;
    readonly published?: string;
    readonly body?: string;
  }[];
}

const LONGEST_BODY = 500_000;
const MOST_UPDATES = 1000;

const LONGEST_SCRIPT = 1_000_000;
const MOST_NODES = 500;

const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|Report|Review|LiveBlogPosting)$/;

const nodeSchema = z.record(z.string(), z.unknown());
type LdNode = z.infer<typeof nodeSchema>;

/** Finds the first article in the page's JSON-LD; broken or foreign data gives nothing. */
export function articleRecord(document: Document): ArticleRecord {
  for (const script of Array.from(
    document.querySelectorAll('script[type="application/ld+json" i]'),
  )) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_SCRIPT) continue;
    const article = collectNodes(jsonValue(withoutComment(text))).find(isArticle);
    if (article) return readArticle(article);
  }
  return {};
}

/** Pages hide their data from old browsers in a comment. */
function withoutComment(text: string): string {
  return text.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, '');
}

function collectNodes(value: unknown): LdNode[] {
  const nodes: LdNode[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && nodes.length < MOST_NODES) {
    const next = waiting.shift();
    if (Array.isArray(next)) {
      waiting.push(...next.slice(0, MOST_NODES));
      continue;
    }
    const node = nodeSchema.safeParse(next);
    if (!node.success) continue;
    nodes.push(node.data);
    waiting.push(node.data['@graph'], node.data.mainEntity);
  }
  return nodes;
}

function isArticle(node: LdNode): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

function readArticle(node: LdNode): ArticleRecord {
  return {
    title: textOf(node.headline) ?? textOf(node.name),
    byline: namesOf(node.author) ?? namesOf(node.creator),
    publisher: namesOf(node.publisher),
    published: textOf(node.datePublished) ?? textOf(node.dateCreated),
    language: textOf(node.inLanguage) ?? namesOf(node.inLanguage),
    isFree: !/^false$/i.test(String(node.isAccessibleForFree ?? true)),
    isLive: [node['@type']].flat().some((type) => /LiveBlogPosting$/.test(String(type))),
    body: longText(node.articleBody),
    updates: [node.liveBlogUpdate]
      .flat()
      .slice(0, MOST_UPDATES)
      .flatMap((entry) => {
        const update = nodeSchema.safeParse(entry).data;
        if (!update) return [];
        return {
          title: textOf(update.headline) ?? textOf(update.name),
          published: textOf(update.datePublished),
          body: longText(update.articleBody),
        };
      }),
    url: textOf(node.url) ?? textOf(node.mainEntityOfPage) ?? idOf(node.mainEntityOfPage),
  };
}

function namesOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value.slice(0, 20) : [value])
    .map((item) => textOf(item) ?? textOf(nodeSchema.safeParse(item).data?.name))
    .filter((name) => name !== undefined && !/^https?:/i.test(name));
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

function idOf(value: unknown): string | undefined {
  return textOf(nodeSchema.safeParse(value).data?.['@id']);
}

function longText(value: unknown): string | undefined {
  const text = Array.isArray(value)
    ? value.filter((part) => typeof part === 'string').join('\n')
    : value;
  return typeof text === 'string' && text.trim() !== ''
    ? decodeEntities(text.slice(0, LONGEST_BODY))
    : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || text.length > 2000 ? undefined : decodeEntities(text);
}

/** Publishing systems write entities into JSON, where they mean nothing. */
function decodeEntities(text: string): string {
  const names: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  };
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string')
        return Object.hasOwn(names, name) ? (names[name] ?? whole) : whole;
      const point = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
      return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : whole;
    },
  );
}
