import type { RatingId } from '../../../shared/id';
import type { Scale } from '../../../shared/rating/scale';
import type { Option } from './Select';

/** The ratings of a scale, and none, to choose from. */
export function ratingOptions({ ratings }: Scale): Option<RatingId | 'none'>[] {
  return [
    ...ratings.map(({ id, label, definition, colour }) => ({
      value: id,
      label,
      description: definition,
      hue: colour,
    })),
    { value: 'none', label: 'No verdict' },
  ];
}
