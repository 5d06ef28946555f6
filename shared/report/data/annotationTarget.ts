import type { Anchor, Quote } from '../../anchor/anchor';
import { describeRange } from '../../anchor/describeAnchor';
import { pointAt } from '../../article/canonicalText';
import { indexCodePoints } from '../../article/codePoints';
import type { Span } from '../../article/span';
import type { Desk } from '../desk/desk';
import { sourceState, type TimeState } from '../model/sourceState';
import { webAddress } from '../words/safeAddress';

/** A place in the article (Web Annotation Data Model, 4). */
export interface AnnotationTarget {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly Selector[];
  readonly state?: TimeState;
}

type Selector =
  | ({ readonly type: 'TextQuoteSelector' } & Quote)
  /** Unicode code points of the canonical text, end-exclusive. */
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

/** The target of an anchor that stands at a place, in UTF-16 units; of its last words without one. */
export type TargetWriter = (
  anchor: Pick<Anchor, 'quote'>,
  place: Span | undefined,
) => AnnotationTarget;

/**
 * Writes targets in one article. Its name is its address, else its hash where the profile allows
 * that, else `urn`.
 */
export function targetWriter(
  { article, canonical, allowance, context }: Desk,
  urn: string,
): TargetWriter {
  const { url, retrieved } = article;
  const { articleSha256 } = context;
  const hash = allowance.articleHash && articleSha256 ? hashName(articleSha256) : undefined;
  const source = webAddress(url) ?? hash ?? urn;
  const state = retrieved ? { state: sourceState(retrieved, hash) } : {};
  const points = indexCodePoints(canonical.text);
  const selectors = ({ quote }: Pick<Anchor, 'quote'>, place: Span | undefined): Selector[] => {
    if (!place) return [{ type: 'TextQuoteSelector', ...quote }];
    const range = { start: pointAt(canonical, place.start), end: pointAt(canonical, place.end) };
    return [
      { type: 'TextQuoteSelector', ...describeRange(canonical, range).quote },
      {
        type: 'TextPositionSelector',
        start: points.fromUtf16(place.start),
        end: points.fromUtf16(place.end),
      },
    ];
  };
  return (anchor, place) => ({
    type: 'SpecificResource',
    source,
    selector: selectors(anchor, place),
    ...state,
  });
}

const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A name for bytes by their SHA-256 (RFC 6920); takes hexadecimal. */
function hashName(sha256: string): string {
  const bits = [...sha256].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'));
  const digits = bits.join('').match(/.{1,6}/g) ?? [];
  const value = digits.map((digit) => BASE64_URL[Number.parseInt(digit.padEnd(6, '0'), 2)]);
  return `ni:///sha-256;${value.join('')}`;
}
