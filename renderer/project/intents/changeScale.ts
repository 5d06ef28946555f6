import { type RatingMapping, changeScale as rescaled } from '../../../shared/rating/changeScale';
import type { Scale } from '../../../shared/rating/scale';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { changeRecords } from './changeRecords';
import { type Intent, now, unlessEmpty } from './intent';

/** Gives the project another rating scale; verdicts in use follow the mapping. */
export function changeScale(scale: Scale, mapping: RatingMapping): Intent {
  return (state) => {
    const { claims, scale: before } = recordsOf(state);
    const changed = rescaled([...claims.values()], before, scale, mapping, now());
    const tr = changeRecords(state, { claims: changed });
    return unlessEmpty(setRecord(tr, { kind: 'scale', id: 'scale', before, after: scale }));
  };
}
