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
  readonly source: string;
  readonly selector: readonly Selector[];
  readonly state?: TimeState;
}

type Selector =
  | ({ readonly type: 'TextQuoteSelector' } & Quote)
  /** Unicode code points of the canonical text, end-exclusive. */
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

/** The target of an anchor that stands somewhere in the article; of its last words where it does not. */
export type TargetWriter = (
  anchor: Pick<Anchor, 'quote'>,
  range: Range | undefined,
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
  const selectors = ({ quote }: Pick<Anchor, 'quote'>, range: Range | undefined): Selector[] => {
    if (!range) return [{ type: 'TextQuoteSelector', ...quote }];
    const { start, end } = rangeOffsets(canonical, range);
    return [
      { type: 'TextQuoteSelector', ...describeRange(canonical, range).quote },
      {
        type: 'TextPositionSelector',
        start: points.fromUtf16(start),
        end: points.fromUtf16(end),
      },
    ];
  };
  return (anchor, range) => ({
    type: 'SpecificResource',
    source,
    selector: selectors(anchor, range),
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
