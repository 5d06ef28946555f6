import { execFileSync } from 'node:child_process';
import { z } from 'zod';

type Value = unknown;
type Dictionary = Readonly<Record<string, Value>>;

const fileSchema = z.object({
  qpdf: z.tuple([
    z.unknown(),
    z.record(
      z.string(),
      z.object({
        value: z.unknown().optional(),
        stream: z.object({ dict: z.unknown() }).optional(),
      }),
    ),
  ]),
});

/** A PDF's objects, as qpdf writes them as JSON. */
interface Pdf {
  readonly root: Dictionary;
  readonly objects: readonly Dictionary[];
  /** What a value is, where it stands elsewhere. */
  readonly at: (value: Value) => Value;
}

function readPdf(path: string): Pdf {
  const json = execFileSync('qpdf', ['--json=2', '--json-stream-data=none', path], {
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  const [, objects] = fileSchema.parse(JSON.parse(json)).qpdf;
  const at = (value: Value): Value => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value;
    const found = objects[`obj:${value}`];
    return at(found?.value ?? found?.stream?.dict);
  };
  return {
    root: dictionary(at(dictionary(objects.trailer?.value)['/Root'])),
    objects: Object.values(objects).map(({ value, stream }) => dictionary(value ?? stream?.dict)),
    at,
  };
}

function dictionary(value: Value): Dictionary {
  return isDictionary(value) ? value : {};
}

function isDictionary(value: Value): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An element of the tags, and what it holds. */
interface Tagged {
  readonly element: Dictionary;
  readonly type: string;
  readonly within: readonly string[];
  readonly kids: readonly Dictionary[];
}

/** All elements of the tags, in the order in which they are read. */
function tagsOf({ root, at }: Pdf): Tagged[] {
  const found: Tagged[] = [];
  const visit = (value: Value, within: readonly string[]) => {
    for (const kid of listOf(at(value))) {
      const element = dictionary(at(kid));
      const type = element['/S'];
      if (typeof type !== 'string') continue;
      const kids = listOf(at(element['/K'])).map((each) => dictionary(at(each)));
      found.push({ element, type, within, kids });
      visit(element['/K'], [...within, type]);
    }
  };
  visit(dictionary(at(root['/StructTreeRoot']))['/K'], []);
  return found;
}

const HEADING = /^\/H([1-6])$/;

/** What each check asks of a printed report; the answer is what is wrong, nothing where all is well. */
const CHECKS: Readonly<Record<string, (pdf: Pdf, tags: readonly Tagged[]) => string | undefined>> =
  {
    'says that it is tagged': ({ root, at }) =>
      missing(dictionary(at(root['/MarkInfo']))['/Marked'] === true),
    'has a tree of tags': (_, tags) => missing(tags.length > 10),
    'says its language': ({ root }) => missing(/^u:[a-z]{2}/.test(String(root['/Lang']))),
    'shows its title and not its file’s name': ({ root, at }) =>
      missing(dictionary(at(root['/ViewerPreferences']))['/DisplayDocTitle'] === true),
    'has bookmarks': ({ root }) => missing(root['/Outlines'] !== undefined),
    'is walked through in the order of the tags': ({ objects }) =>
      first(objects.filter(isPage), (page) => page['/Tabs'] !== '/S'),
    'has headings that skip no level': (_, tags) => {
      const levels = tags.flatMap(({ type }) => HEADING.exec(type)?.[1] ?? []).map(Number);
      const skips = levels.findIndex((level, place) => level > (levels[place - 1] ?? 0) + 1);
      return skips === -1
        ? undefined
        : levels.slice(Math.max(0, skips - 1), skips + 1).join(' to ');
    },
    'says what each picture shows': (_, tags) =>
      first(
        tags.filter(({ type }) => type === '/Figure'),
        ({ element }) => !element['/Alt'],
      ),
    'has heads of tables that say what they are over': ({ at }, tags) =>
      first(
        tags.filter(({ type }) => type === '/TH'),
        ({ element }) => !JSON.stringify(at(element['/A'])).includes('/Scope'),
      ),
    'has rows in tables, cells in rows, items in lists': (_, tags) =>
      first(tags, ({ type, within }) => {
        const place = PLACES[type];
        const around = within.filter((each) => each !== '/NonStruct').at(-1) ?? '';
        return place !== undefined && !place.includes(around);
      }),
    'has each link within an element that says so': ({ objects, at }, tags) => {
      const links = objects
        .filter(isPage)
        .flatMap((page) => listOf(at(page['/Annots'])))
        .filter((each) => dictionary(at(each))['/Subtype'] === '/Link');
      const within = new Set<Value>(
        tags
          .filter(({ type }) => type === '/Link')
          .flatMap(({ kids }) => kids.flatMap((kid) => kid['/Obj'] ?? [])),
      );
      return first(links, (each) => !within.has(each));
    },
    'claims no standard that it does not keep': ({ root }) =>
      missing(root['/Metadata'] === undefined),
    'has the letters of each font in it, and what they mean': ({ objects, at }) =>
      first(objects.filter(isFont), (font) => {
        const [descendant] = listOf(at(font['/DescendantFonts']));
        const descriptor = dictionary(at(dictionary(at(descendant))['/FontDescriptor']));
        // Letters that are drawn (Type 3) are in the file as they are.
        const letters = font['/CharProcs'] ?? descriptor['/FontFile2'] ?? descriptor['/FontFile3'];
        return letters === undefined || font['/ToUnicode'] === undefined;
      }),
  };

const PLACES: Readonly<Record<string, readonly string[]>> = {
  '/TR': ['/Table', '/THead', '/TBody'],
  '/TH': ['/TR'],
  '/TD': ['/TR'],
  '/LI': ['/L'],
  '/Lbl': ['/LI'],
};

/** Fonts that text names; those within them are reached through them. */
function isFont(object: Dictionary): boolean {
  return object['/Type'] === '/Font' && !String(object['/Subtype']).startsWith('/CIDFont');
}

function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [value];
}

function isPage(object: Dictionary): boolean {
  return object['/Type'] === '/Page';
}

function missing(holds: boolean): string | undefined {
  return holds ? undefined : 'it does not';
}

function first<T>(all: readonly T[], isWrong: (each: T) => boolean): string | undefined {
  const wrong = all.filter(isWrong);
  return wrong.length > 0
    ? `${wrong.length} of ${all.length}: ${JSON.stringify(wrong[0]).slice(0, 200)}`
    : undefined;
}

/** What is wrong with a printed report for those who have it read to them: check by check. */
export function accessFaults(path: string): string[] {
  const pdf = readPdf(path);
  const tags = tagsOf(pdf);
  return Object.entries(CHECKS).flatMap(([name, check]) => {
    const fault = check(pdf, tags);
    return fault === undefined ? [] : [`${name}: ${fault}`];
  });
}

/** In which languages blocks are said to be, beside the report's own. */
export function languagesOf(path: string): Set<string> {
  const said = tagsOf(readPdf(path)).flatMap(({ element }) => element['/Lang'] ?? []);
  return new Set(said.map((language) => String(language).replace(/^u:/, '')));
}

export const ACCESS_CHECKS = Object.keys(CHECKS);
