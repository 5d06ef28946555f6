import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * An office package without what differs from one writing to the next: names of relationships, which are
 * random, and numbers of bookmarks, which count on, become numbers in their order; times of writing become `day`.
 */
export function steadyPackage(bytes: Uint8Array, day: Date): Uint8Array {
  const names = new Map<string, string>();
  const steadyName = (name: string) => {
    const known = names.get(name) ?? `rIdLink${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const marks = new Map<string, number>();
  const steadyMark = (_: string, before: string, id: string) => {
    const known = marks.get(id) ?? marks.size + 1;
    marks.set(id, known);
    return `${before}${known}`;
  };
  const when = `${day.toISOString().slice(0, 19)}Z`;
  const parts = unzipSync(bytes);
  const steady: Zippable = {};
  // In one order, so that the text of the document says which relationship is the first.
  for (const path of Object.keys(parts).sort()) {
    const part = parts[path];
    if (!part) continue;
    const text = /\.(?:xml|rels)$/.test(path) ? strFromU8(part) : undefined;
    steady[path] = [
      text === undefined
        ? part
        : strToU8(
            text
              .replace(/(?<=")rId[a-z0-9_-]{21}(?=")/g, steadyName)
              .replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)(?=")/g, steadyMark)
              .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${when}`),
          ),
      // The earliest that a zip archive can say, in whatever time zone it is written.
      { mtime: new Date(1980, 0, 2) },
    ];
  }
  return zipSync(steady, { level: 6 });
}
