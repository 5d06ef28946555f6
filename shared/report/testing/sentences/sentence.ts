import type { Claim } from '../../../claim/claim';
import type { Profile } from '../../profiles';
import type { Records } from '../recordsBehind';

/** Something that reports say by themselves, and the record without which it may not be said. */
export interface Sentence {
  /** Its words, with `{day}`, `{n}` and the like for what differs: `BRACES` says what each stands for. */
  readonly says: string;
  readonly restsOn: string;
  /** Whether the record is there; it gets what stood for the braces, in their order. */
  readonly holds: (records: Records, ...found: string[]) => boolean;
}

/** Of what is no more than a heading, or rests on the reader alone. */
export const always = () => true;
/** Holds if the report is for one of these readers. */
export const forProfile =
  (...profiles: Profile[]) =>
  ({ profile }: Records) =>
    profiles.includes(profile);

/** Holds if a listed claim is such a one. */
export const ofSome =
  (isSuch: (claim: Claim) => unknown): Sentence['holds'] =>
  ({ listed }) =>
    listed.some(({ claim }) => isSuch(claim));
/** Holds if a source of the project is such a one. */
export const ofSource =
  (isSuch: (source: Records['cited'][number]) => unknown): Sentence['holds'] =>
  ({ project }) =>
    project.sources.some(isSuch);
/** Holds if a contact of a source is such a one. */
export const ofContact = (
  isSuch: (contact: Records['cited'][number]['contacts'][number]) => unknown,
) => ofSource(({ contacts }) => contacts.some(isSuch));
