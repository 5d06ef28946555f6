import type { Block, Inline } from '../../../shared/article/block';
import { normalizeInline } from '../../../shared/article/normalizeInline';
import { sentenceCase, someOf } from './lossWords';
import { safeAddress } from './safeAddress';

/** Services that count who follows a link, whose address holds the one it leads to. */
const TRACKERS: readonly {
  readonly name: string;
  readonly host: RegExp;
  readonly path?: RegExp;
  readonly target: (url: URL) => string | undefined;
}[] = [
  tracker('Google', /^(?:www\.)?google\.[a-z.]+$/, ['q', 'url'], /^\/url$/),
  tracker('Outlook SafeLinks', /\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/, ['url']),
  tracker('Facebook', /^(?:l|lm)\.facebook\.com$/, ['u'], /^\/l\.php$/),
  tracker('Instagram', /^l\.instagram\.com$/, ['u']),
  tracker('Threads', /^l\.threads\.(?:net|com)$/, ['u']),
  tracker('LinkedIn', /^(?:www\.)?linkedin\.com$/, ['url'], /^\/(?:safety\/go|redir\/redirect)/),
  tracker('YouTube', /^(?:www\.)?youtube\.com$/, ['q'], /^\/redirect$/),
  tracker('Reddit', /^out\.reddit\.com$/, ['url']),
  tracker('Slack', /^slack-redir\.net$/, ['url'], /^\/link$/),
  tracker('VK', /^(?:www\.)?vk\.com$/, ['to'], /^\/away\.php$/),
  tracker('Tumblr', /^t\.umblr\.com$/, ['z'], /^\/redirect$/),
  tracker('DuckDuckGo', /^duckduckgo\.com$/, ['uddg'], /^\/l\/?$/),
  tracker('Disqus', /^disq\.us$/, ['url']),
  { name: 'Google AMP', host: /^(?:www\.)?google\.[a-z.]+$/, path: /^\/amp\//, target: ampTarget },
  {
    name: 'Proofpoint',
    host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/,
    target: proofpointTarget,
  },
];
/** Services whose addresses do not say where they lead. */
const SHORTENERS =
  /^(?:t\.co|bit\.ly|tinyurl\.com|goo\.gl|ow\.ly|buff\.ly|is\.gd|dlvr\.it|lnkd\.in|fb\.me|trib\.al|amzn\.to|shorturl\.at|rb\.gy|cutt\.ly|tiny\.cc|t\.ly|wp\.me)$/;
const MOST_STEPS = 5;

function tracker(name: string, host: RegExp, keys: readonly string[], path?: RegExp) {
  const target = ({ searchParams }: URL) =>
    keys.map((key) => searchParams.get(key)).find((value) => value !== null) ?? undefined;
  return { name, host, target, ...(path ? { path } : {}) };
}

/** Google's copy of a page has its address in its own: `/amp/s/` where it is a secure one. */
function ampTarget({ pathname, search, hash }: URL): string | undefined {
  const { secure, rest } =
    /^\/amp\/(?<secure>s\/)?(?<rest>[\w-]+\..+)$/.exec(pathname)?.groups ?? {};
  return rest && `${secure === undefined ? 'http' : 'https'}://${rest}${search}${hash}`;
}

/** Proofpoint writes an address with signs of its own in it (URL Defense, versions 1 to 3). */
function proofpointTarget(url: URL): string | undefined {
  const third = /^\/v3\/__(.+?)__;([^!]*)!/.exec(`${url.pathname}${url.search}`);
  if (third) {
    const signs = Buffer.from(
      (third[2] ?? '').replaceAll('-', '+').replaceAll('_', '/'),
      'base64',
    ).toString();
    const waiting = [...signs];
    const runs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    return (third[1] ?? '')
      .replace(/\*(\*.)?/g, (_, run?: string) =>
        waiting.splice(0, run === undefined ? 1 : runs.indexOf(run.charAt(1)) + 2).join(''),
      )
      .replace(/^(https?):\/(?!\/)/, '$1://');
  }
  const written = url.searchParams.get('u') ?? undefined;
  if (!url.pathname.startsWith('/v2/')) return written;
  const plain = written?.replaceAll('-', '%').replaceAll('_', '/') ?? '';
  return decoded(plain);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Where an address leads in the end, and whose counters it would pass. */
export function followTrackers(address: string): {
  readonly address: string;
  readonly passed: readonly string[];
} {
  let reached = address;
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const url = URL.canParse(reached) ? new URL(reached) : undefined;
    const found =
      url &&
      TRACKERS.find(
        ({ host, path }) => host.test(url.hostname) && (path?.test(url.pathname) ?? true),
      );
    const target = url && found?.target(url);
    const next = target === undefined ? undefined : safeAddress(target);
    if (!found || next === undefined) break;
    reached = next;
    passed.push(found.name);
  }
  return { address: reached, passed };
}

/** The blocks with links that lead where they say, and plain sentences on those that led elsewhere or nowhere known. */
export function withFollowedLinks(blocks: readonly Block[]): {
  readonly blocks: Block[];
  readonly warnings: string[];
} {
  const trackers = new Set<string>();
  const shorteners = new Set<string>();
  let unwrapped = 0;
  let shortened = 0;
  const follow = (runs: readonly Inline[]): Inline[] => {
    let changed = false;
    const followed = runs.map(({ text, marks }) => {
      const link = marks?.find((mark) => typeof mark === 'object')?.link;
      if (marks === undefined || link === undefined)
        return marks === undefined ? { text } : { text, marks };
      const { address, passed } = followTrackers(link);
      const host = URL.canParse(address) ? new URL(address).hostname : '';
      if (SHORTENERS.test(host)) {
        shortened += 1;
        shorteners.add(host);
      }
      if (passed.length === 0) return { text, marks };
      changed = true;
      unwrapped += 1;
      for (const name of passed) trackers.add(name);
      return {
        text,
        marks: marks.map((mark) => (typeof mark === 'object' ? { link: address } : mark)),
      };
    });
    return changed ? normalizeInline(followed, { keepIndent: true }) : [...runs];
  };
  const shown = blocks.map((block) => {
    if ('content' in block) return { ...block, content: follow(block.content) };
    return block.type === 'tableRow' ? { ...block, cells: block.cells.map(follow) } : block;
  });
  const warnings: string[] = [];
  if (unwrapped > 0) {
    warnings.push(
      `${sentenceCase(someOf(unwrapped, 'link'))} led through a counter (${[...trackers].join(', ')}); the address behind it was taken.`,
    );
  }
  if (shortened > 0) {
    warnings.push(
      `${sentenceCase(someOf(shortened, 'link'))} ${shortened === 1 ? 'leads' : 'lead'} through a shortened address (${[...shorteners].join(', ')}), which does not say where to; nothing was fetched.`,
    );
  }
  return { blocks: shown, warnings };
}
