export interface FrontMatter {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** As written; only an ISO date or a date in words is understood. */
  readonly date?: string;
  readonly language?: string;
}

const KEYS: Readonly<Record<string, keyof FrontMatter>> = {
  title: 'title',
  headline: 'title',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  publisher: 'publisher',
  publication: 'publisher',
  site: 'publisher',
  url: 'url',
  link: 'url',
  source: 'url',
  canonical: 'url',
  date: 'date',
  published: 'date',
  language: 'language',
  lang: 'language',
};

/**
 * Splits the front matter off a Markdown text and reads its plain `key: value` lines and lists of
 * words; other YAML is passed over. Text without front matter comes back whole.
 */
export function readFrontMatter(text: string): {
  readonly matter: FrontMatter;
  readonly body: string;
} {
  const match = /^---[ \t]*\n([\s\S]{0,65536}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { matter: {}, body: text };
  const matter: { -readonly [K in keyof FrontMatter]: FrontMatter[K] } = {};
  const lines = (match[1] ?? '').split('\n');
  for (const [index, line] of lines.entries()) {
    const [, name = '', rest = ''] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    const key = Object.hasOwn(KEYS, name.toLowerCase()) ? KEYS[name.toLowerCase()] : undefined;
    if (key === undefined || matter[key] !== undefined) continue;
    const value = scalar(rest) || listBelow(lines.slice(index + 1));
    if (value !== '') matter[key] = value;
  }
  return { matter, body: text.slice(match[0].length) };
}

function listBelow(lines: readonly string[]): string {
  const items: string[] = [];
  for (const line of lines) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (item === undefined) break;
    items.push(scalar(item));
  }
  return items.join(', ');
}

function scalar(raw: string): string {
  const value = raw.replace(/\s+#.*$/, '').trim();
  const flow = /^\[(.*)\]$/.exec(value)?.[1];
  if (flow !== undefined) return flow.split(',').map(scalar).join(', ');
  const quoted = /^(?:"(.*)"|'(.*)')$/.exec(value);
  if (quoted?.[1] !== undefined) return quoted[1].replaceAll('\\"', '"');
  return (quoted?.[2] ?? value).replaceAll("''", "'");
}
