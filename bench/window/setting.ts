import type { Browser } from 'playwright-core';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import type { Unit } from '../measurement';
import type { RunRecord } from '../record';
import type { Size } from '../sizes';

/** What every part of the measuring needs. */
export interface Setting {
  readonly browser: Browser;
  /** Address of the peers' pages. */
  readonly pages: string;
  /** Holds a project file of each size. */
  readonly folder: string;
  readonly samples: ReadonlyMap<Size, Sample>;
  readonly record: RunRecord;
}

/** A claim by its place in the file, and the words on which it has to stand. */
export interface Sample {
  readonly place: number;
  readonly words: string;
}

/** Takes down a value of the case that is being measured. */
export type Note = (what: string, value: number, unit?: Unit) => void;

export function sampleOf({ claims }: ProjectFile): Sample {
  const place = Math.floor(claims.length / 2) + 1;
  return { place, words: claims[place]?.anchors[0]?.quote.exact.replaceAll('\n', '') ?? '' };
}

export function fileName({ name }: Size): string {
  return `${name.replaceAll(/\W+/g, '-')}.galley`;
}
