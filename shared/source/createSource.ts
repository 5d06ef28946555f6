import { newId, type SourceId } from '../id';
import type { Csl, Source } from './source';

/** How a source is cited, before it has an id. */
export type CslWithoutId = Omit<Csl, 'id'>;

export interface NewSource {
  readonly csl: CslWithoutId;
  /** An instant in UTC with milliseconds. */
  readonly now: string;
  readonly id?: SourceId;
}

/** A source with nothing known but how it is cited; open, and derived from no other. */
export function createSource({ csl, now, id = newId('source') }: NewSource): Source {
  return {
    id,
    csl: { ...csl, id, type: csl.type },
    derivedFrom: [],
    confidentiality: 'open',
    attachments: [],
    contacts: [],
    created: now,
    modified: now,
  };
}
