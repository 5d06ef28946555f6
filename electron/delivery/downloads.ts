import type { Shelf } from './shelf';

export interface Download {
  /** The file's name with its extension. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Files waiting to be fetched by the browser, each once. */
export type Downloads = Pick<Shelf<Download>, 'put' | 'take'>;
