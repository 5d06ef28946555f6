import { OFFERS_SHOWN, type Offer } from '../../../shared/anchor/offer/createOffers';
import { rangeOffsets } from '../../../shared/article/canonicalText';
import { type ArticleIndex, positionAt } from '../../project/model/articleIndex';

/** A place to offer for a detached anchor: document positions, and the words there. */
export interface LikelyPlace {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The places that an anchor may have meant, the likeliest first. */
export function likelyPlaces(index: ArticleIndex, offers: readonly Offer[]): LikelyPlace[] {
  return offers.slice(0, OFFERS_SHOWN).map(({ range }) => {
    const { start, end } = rangeOffsets(index.canonical, range);
    return {
      from: positionAt(index, start, 'start'),
      to: positionAt(index, end, 'end'),
      words: index.canonical.text.slice(start, end),
    };
  });
}
