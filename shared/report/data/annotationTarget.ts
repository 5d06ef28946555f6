import type { Anchor, Quote } from '../../anchor/anchor';
import { describeRange } from '../../anchor/describeAnchor';
import { rangeOffsets } from '../../article/canonicalText';
import { indexCodePoints } from '../../article/codePoints';
import type { Range } from '../../article/place';
import type { Desk } from '../desk/desk';
import { sourceState, type TimeState } from '../model/sourceState';
import { webAddress } from '../words/safeAddress';

/** A place in the article (Web Annotation Data Model, 4). */
export interface AnnotationTarget {
  readonly type: 'SpecificResource';
  /** The article's text, which travels with the annotations. */
  readonly source: string;
  /** The article's address: what its pages say between the words is not counted. */
  readonly scope?: string;
  readonly selector: readonly Selector[];
  readonly state?: TimeState;
}

type Selector = ({ readonly type: 'TextQuoteSelector' } & Quote) | TextPosition;

/** Unicode code points of the text, end-exclusive, as W3C counts (Web Annotation Data Model, 4.2.5). */
interface TextPosition {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
  /** In UTF-16 units, as programs in JavaScript count, where that is another number. */
  readonly 'galley:utf16'?: { readonly start: number; readonly end: number };
}

/** The text that positions count in, byte for byte in UTF-8 what its hash is of. */
export interface AnnotatedText {
  readonly id: string;
  readonly type: 'Text';
  readonly format: 'text/plain';
  readonly language?: string;
  readonly value: string;
}

/** The targets of anchors in one article, and the text they are in. */
export interface AnnotationTargets {
  readonly text: AnnotatedText;
  /** Of an anchor that stands at `range`. */
  readonly at: (range: Range) => AnnotationTarget;
  /** Of one that stands nowhere: its last words alone. */
  readonly detached: (anchor: Pick<Anchor, 'quote'>) => AnnotationTarget;
}

/** The name of the text is its hash where the profile allows that, else begins with `urn`. */
export function annotationTargets(
  { article, canonical, allowance, context }: Desk,
  urn: string,
): AnnotationTargets {
  const { url, retrieved, language } = article;
  const { articleSha256 } = context;
  const hash = allowance.articleHash && articleSha256 ? hashName(articleSha256) : undefined;
  const source = hash ?? `${urn}#article`;
  const scope = webAddress(url);
  const points = indexCodePoints(canonical.text);
  const target = (selector: readonly Selector[]): AnnotationTarget => ({
    type: 'SpecificResource',
    source,
    ...(scope && { scope }),
    selector,
    ...(retrieved && { state: sourceState(retrieved, hash) }),
  });
  return {
    text: {
      id: source,
      type: 'Text',
      format: 'text/plain',
      ...(language && { language }),
      value: canonical.text,
    },
    at: (range) => {
      const utf16 = rangeOffsets(canonical, range);
      const [start, end] = [points.fromUtf16(utf16.start), points.fromUtf16(utf16.end)];
      return target([
        { type: 'TextQuoteSelector', ...describeRange(canonical, range).quote },
        {
          type: 'TextPositionSelector',
          start,
          end,
          ...(end !== utf16.end && { 'galley:utf16': utf16 }),
        },
      ]);
    },
    detached: ({ quote }) => target([{ type: 'TextQuoteSelector', ...quote }]),
  };
}

const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A name for bytes by their SHA-256 (RFC 6920); takes hexadecimal. */
function hashName(sha256: string): string {
  const bits = [...sha256].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'));
  const digits = bits.join('').match(/.{1,6}/g) ?? [];
  const value = digits.map((digit) => BASE64_URL[Number.parseInt(digit.padEnd(6, '0'), 2)]);
  return `ni:///sha-256;${value.join('')}`;
}
