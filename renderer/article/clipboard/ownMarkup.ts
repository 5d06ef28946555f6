import { z } from 'zod';
import { idSchema } from '../../../shared/id';

const BEGIN = '<!--StartFragment-->';
const END = '<!--EndFragment-->';

const TOKEN = /<(\/?)([a-z]+[1-6]?)((?: [a-z-]+="[^"]*")*)>|[^<>]+/y;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

/** Far more claims than anybody lays over one word; the editor's parser goes this deep. */
const DEEPEST = 100;

type Kind = 'top' | 'block' | 'row' | 'cell' | 'rule' | 'inline';

/** Every element that the article's schema writes, by the attributes it has to have and may have. */
const ELEMENTS: readonly {
  readonly names: readonly string[];
  readonly kind: Kind;
  readonly has?: readonly string[];
  readonly may?: readonly string[];
}[] = [
  { names: ['p'], kind: 'block', may: ['data-kind', 'data-level', 'data-number'] },
  { names: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'], kind: 'block' },
  { names: ['div'], kind: 'block', has: ['data-figure'], may: ['data-alt', 'data-address'] },
  { names: ['div'], kind: 'row', has: ['data-row'], may: ['data-header'] },
  { names: ['div'], kind: 'cell', has: ['data-cell'] },
  { names: ['hr'], kind: 'rule' },
  { names: ['strong', 'em', 'u', 's', 'sub', 'sup', 'code'], kind: 'inline' },
  { names: ['span'], kind: 'inline', has: ['data-anchor'] },
  { names: ['span'], kind: 'inline', has: ['data-link', 'title'] },
];

const HOLDS: Readonly<Record<Kind, readonly Kind[]>> = {
  top: ['block', 'row', 'rule'],
  block: ['inline'],
  row: ['cell'],
  cell: ['inline'],
  rule: [],
  inline: ['inline'],
};

/** The row around cells that were copied without it. */
const contextSchema = z.union([
  z.tuple([]),
  z.tuple([
    z.literal('tableRow'),
    z
      .strictObject({
        id: idSchema('block').or(z.literal('')),
        extra: z.null(),
        header: z.boolean(),
      })
      .nullable(),
  ]),
]);

/**
 * What copying in an article has put on the clipboard, without what is around it; undefined for any
 * other markup, whatever it calls itself. Elements, attributes and nesting are just those that the
 * article's schema writes, so that the editor's parser meets nothing else.
 */
export function ownMarkup(html: string): string | undefined {
  const markup = fragmentOf(html);
  const open: { readonly name: string; readonly kind: Kind }[] = [];
  let isInRow = false;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < markup.length) {
    const isFirst = TOKEN.lastIndex === 0;
    const token = TOKEN.exec(markup);
    if (token === null) return undefined;
    const [, slash, name, written = ''] = token;
    const parent = open.at(-1)?.kind ?? 'top';
    if (name === undefined) {
      if (!HOLDS[parent].includes('inline')) return undefined;
    } else if (slash === '/') {
      if (written !== '' || open.pop()?.name !== name) return undefined;
    } else {
      const attributes = new Map(
        Array.from(written.matchAll(ATTRIBUTE), ([, key = '', value = '']) => [key, value]),
      );
      if (isFirst) {
        const context = contextOf(attributes.get('data-pm-slice'));
        if (context === undefined) return undefined;
        attributes.delete('data-pm-slice');
        isInRow = context.length > 0;
      }
      const kind = kindOf(name, attributes);
      const held = parent === 'top' && isInRow ? HOLDS.row : HOLDS[parent];
      if (kind === undefined || !held.includes(kind) || open.length === DEEPEST) return undefined;
      if (kind !== 'rule') open.push({ name, kind });
    }
  }
  return markup !== '' && open.length === 0 ? markup : undefined;
}

/** Without what systems and browsers put around what was copied. */
function fragmentOf(html: string): string {
  const begin = html.indexOf(BEGIN);
  const end = html.lastIndexOf(END);
  return begin !== -1 && begin < end
    ? html.slice(begin + BEGIN.length, end)
    : html.trim().replace(/^<meta [^<>]*>/i, '');
}

function kindOf(name: string, attributes: ReadonlyMap<string, string>): Kind | undefined {
  const keys = [...attributes.keys()];
  return ELEMENTS.find(({ names, kind, has = [], may = [] }) => {
    const isBlock = kind === 'block' || kind === 'row' || kind === 'rule';
    const known = [...has, ...may, ...(isBlock ? ['data-block'] : [])];
    return (
      names.includes(name) &&
      has.every((key) => attributes.has(key)) &&
      keys.every((key) => known.includes(key))
    );
  })?.kind;
}

/** What ProseMirror says of a slice: how deep it is open at both ends, and what was around it. */
function contextOf(slice: string | undefined): z.infer<typeof contextSchema> | undefined {
  const json = /^[012] [012] (.*)$/.exec(slice ?? '')?.[1];
  if (json === undefined) return undefined;
  try {
    return contextSchema.safeParse(JSON.parse(json.replaceAll('&quot;', '"'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
