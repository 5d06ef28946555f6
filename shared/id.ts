import { z } from 'zod';

/** Web Crypto is present in every host (browser, Electron, Node); `shared` has neither's typings. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const ID_PREFIXES = {
  project: 'prj',
  block: 'blk',
  claim: 'clm',
  anchor: 'anc',
  source: 'src',
  evidence: 'evd',
  tag: 'tag',
  scale: 'scl',
  rating: 'rtg',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/** A branded id: `clm_…` for a claim and so on. Ids of different kinds cannot be mixed up. */
export type Id<K extends IdKind> = string & { readonly __id: K };

export type ProjectId = Id<'project'>;
export type BlockId = Id<'block'>;
export type ClaimId = Id<'claim'>;
export type AnchorId = Id<'anchor'>;
export type SourceId = Id<'source'>;
export type EvidenceId = Id<'evidence'>;
export type TagId = Id<'tag'>;
export type ScaleId = Id<'scale'>;
export type RatingId = Id<'rating'>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_CHARACTERS = 16;

/** A new random id (80 bits), so that the files of two people can be merged without clashes. */
export function newId<K extends IdKind>(kind: K): Id<K> {
  let id = `${ID_PREFIXES[kind]}_`;
  for (const byte of crypto.getRandomValues(new Uint8Array(RANDOM_CHARACTERS))) {
    id += ALPHABET[byte & 31];
  }
  return id as Id<K>;
}

/** Accepts any well-formed id of the kind: its prefix and 1 to 64 of `a-z 0-9 -`. */
export function idSchema<K extends IdKind>(kind: K): z.ZodType<Id<K>, string> {
  return z
    .string()
    .regex(new RegExp(`^${ID_PREFIXES[kind]}_[a-z0-9-]{1,64}$`), `not a ${kind} id`)
    .transform((id) => id as Id<K>);
}
