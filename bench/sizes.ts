/** How large a project is that is measured. */
export interface Size {
  /** As it stands in the table: characters and claims. */
  readonly name: string;
  readonly characters: number;
  readonly claims: number;
  readonly sources: number;
  readonly evidence: number;
}

function size(name: string, characters: number, claims: number): Size {
  return { name, characters, claims, sources: claims / 5, evidence: claims * 2 };
}

/** 10 k, 100 k and 1 M characters; the last two pairs tell how a cost grows. */
export const SIZES = {
  small: size('10 k, 100 claims', 10_000, 100),
  medium: size('100 k, 1,000 claims', 100_000, 1_000),
  long: size('1 M, 1,000 claims', 1_000_000, 1_000),
  largest: size('1 M, 10,000 claims', 1_000_000, 10_000),
} as const;

/** For trying the benchmark itself: nothing is claimed of these. */
export const QUICK_SIZES = {
  small: size('10 k, 20 claims', 10_000, 20),
  medium: size('20 k, 100 claims', 20_000, 100),
  long: size('60 k, 100 claims', 60_000, 100),
  largest: size('60 k, 400 claims', 60_000, 400),
} as const;

export type Sizes = Readonly<Record<keyof typeof SIZES, Size>>;
