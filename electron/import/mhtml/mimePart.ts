import { Buffer } from 'node:buffer';

/** A part of a MIME document: its header, and its body as it was sent. */
export interface MimePart {
  /** By lower-case name; the first of a name counts. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** A header longer than this is no header, bytes. */
const LONGEST_HEADER = 64 * 1024;
/** Parts within parts; a saved page has two levels. */
const DEEPEST = 20;
const MOST_PARTS = 20_000;

/** Splits header and body, which an empty line divides (RFC 5322). */
export function readPart(bytes: Buffer): MimePart {
  const top = bytes.subarray(0, LONGEST_HEADER).toString('latin1');
  const end = /^\r?\n|\r?\n\r?\n/.exec(top);
  const header = end ? top.slice(0, end.index) : top;
  const headers = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end ? bytes.subarray(end.index + end[0].length) : bytes.subarray(0, 0) };
}

/** The parts that hold something, in their order; undefined if they are nested without sense. */
export function leavesOf(part: MimePart): MimePart[] | undefined {
  const leaves: MimePart[] = [];
  const open = [{ part, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const boundary = /^multipart\//i.test(mediaTypeOf(next.part))
      ? parameterOf(next.part, 'boundary')
      : undefined;
    if (boundary === undefined) {
      leaves.push(next.part);
      continue;
    }
    const { depth } = next;
    if (depth >= DEEPEST) return undefined;
    const parts = splitBody(next.part.body, boundary);
    if (leaves.length + open.length + parts.length > MOST_PARTS) return undefined;
    open.push(...parts.toReversed().map((inner) => ({ part: inner, depth: depth + 1 })));
  }
  return leaves;
}

/** The media type in lower case, without parameters. */
export function mediaTypeOf({ headers }: MimePart): string {
  return headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? 'text/plain';
}

/** A parameter of the media type, such as `boundary`. */
export function parameterOf({ headers }: MimePart, name: string): string | undefined {
  const type = headers.get('content-type') ?? '';
  for (const [, key, quoted, plain] of type.matchAll(
    /;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/g,
  )) {
    if (key?.toLowerCase() === name) return quoted ?? plain;
  }
  return undefined;
}

/** The body's own bytes, out of the form in which it was sent (RFC 2045). */
export function decodeBody({ headers, body }: MimePart): Buffer {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return body;
  }
}

/** The parts between the lines that begin with the boundary; one cut off goes to the end. */
function splitBody(body: Buffer, boundary: string): MimePart[] {
  const parts: MimePart[] = [];
  const mark = `--${boundary}`;
  let start: number | undefined;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const after = body.subarray(at + mark.length, at + mark.length + 80).toString('latin1');
    const end = /^(--)?[ \t]*(?:\r?\n|$)/.exec(after);
    if (!end) continue;
    if (start !== undefined) parts.push(readPart(body.subarray(start, lineEndBefore(body, at))));
    if (end[1] !== undefined) return parts;
    if (parts.length >= MOST_PARTS) return parts;
    start = at + mark.length + end[0].length;
  }
  if (start !== undefined) parts.push(readPart(body.subarray(start)));
  return parts;
}

/** The line end before a boundary belongs to the boundary. */
function lineEndBefore(body: Buffer, at: number): number {
  if (body[at - 1] !== 0x0a) return at;
  return body[at - 2] === 0x0d ? at - 2 : at - 1;
}

function decodeQuotedPrintable(body: Buffer): Buffer {
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === 0x3d) {
      const rest = body.subarray(at + 1, at + 3).toString('latin1');
      const softBreak = /^\r?\n/.exec(rest);
      if (softBreak || rest === '') {
        at += softBreak?.[0].length ?? 0;
        continue;
      }
      if (/^[0-9a-f]{2}$/i.test(rest)) {
        decoded[length] = Number.parseInt(rest, 16);
        length += 1;
        at += 2;
        continue;
      }
    }
    decoded[length] = byte;
    length += 1;
  }
  return decoded.subarray(0, length);
}
