import { AnnotationMode, ImageKind, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { MAX_PICTURE_BYTES } from '../../../../shared/article/picture';
import { type FoundPicture, readPicture } from '../../blocks/readPicture';
import { shortAlt } from '../../blocks/shortAlt';
import { openPdf } from '../openPdf';
import { readMatrix } from '../page/matrix';
import type { PageArea } from '../page/pageArea';
import { turnArea } from '../page/pen';
import type { IllustratedPage } from '../page/readPages';
import { encodePng, type Samples } from './encodePng';
import { jpegWithin } from './jpegWithin';
import { pictureAlts } from './pictureAlts';
import { readPictures } from './readPictures';

/** A picture of a page, and where it lies once the page's text runs level. */
export interface PdfPicture {
  readonly page: number;
  readonly area: PageArea;
  readonly alt?: string;
  readonly picture: FoundPicture;
}

export interface TakenPictures {
  readonly pictures: readonly PdfPicture[];
  /** How often pictures stand on pages that repeat as a logo does. */
  readonly repeated: number;
}

/** Pixels of the largest picture that is decoded, and of all of them: some seconds of work. */
const LARGEST_PICTURE = 8_000_000;
const MOST_PIXELS = 24_000_000;
const MOST_PICTURES = 100;
const MOST_BYTES = 64 * 1024 * 1024;
/** A picture is an ornament if it has fewer pixels than this, or is lower or narrower, points. */
const FEWEST_PIXELS = 32;
const SMALLEST = 16;
/** A picture at as many places is no part of the article. */
const REPEATS = 3;

const KINDS: ReadonlyMap<number, Samples['kind']> = new Map([
  [ImageKind.GRAYSCALE_1BPP, 'bits'],
  [ImageKind.RGB_24BPP, 'rgb'],
  [ImageKind.RGBA_32BPP, 'rgba'],
]);
const samplesSchema = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  kind: z.number().transform((kind, context) => {
    const known = KINDS.get(kind);
    if (known === undefined) context.addIssue('This kind of samples is not known.');
    return known ?? z.NEVER;
  }),
  data: z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)]),
  /** The picture's object in the file; one inside a page has none. */
  ref: z.string().optional(),
});
type DecodedPicture = z.infer<typeof samplesSchema>;

/**
 * The pictures of a document's pages, in the order they are drawn: JPEGs as the file holds them, others
 * as PNG. The file is read again for it, so that its text never depends on its pictures. A page whose
 * pictures cannot be read gives none.
 */
export async function takePictures(
  bytes: Uint8Array,
  pages: readonly IllustratedPage[],
): Promise<TakenPictures> {
  const opened = pages.length === 0 ? undefined : await openPdf(bytes, LARGEST_PICTURE);
  if (!opened?.ok) return { pictures: [], repeated: 0 };
  const { document } = opened.value;
  const layers = await document.getOptionalContentConfig();
  const taker = new PictureTaker(bytes, (layer) => layers.isVisible(layer) !== false);
  for (const page of pages) {
    if (taker.isFull) break;
    try {
      const proxy = await document.getPage(page.number);
      await taker.take(proxy, page);
      proxy.cleanup();
    } catch (error) {
      if (error instanceof RangeError) throw error;
    }
  }
  await document.loadingTask.destroy();
  return taker.result();
}

class PictureTaker {
  readonly #file: Buffer;
  readonly #isShown: (layer: unknown) => boolean;
  /** By object, or by name where a picture is none; undefined for those that are not taken. */
  readonly #read = new Map<string, FoundPicture | undefined>();
  readonly #places: { readonly key: string; readonly place: Omit<PdfPicture, 'picture'> }[] = [];
  #pixels = 0;
  #bytes = 0;

  constructor(bytes: Uint8Array, isShown: (layer: unknown) => boolean) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isShown = isShown;
  }

  get isFull(): boolean {
    return this.#pixels > MOST_PIXELS || this.#read.size >= MOST_PICTURES;
  }

  async take(page: PDFPageProxy, { number, direction }: IllustratedPage): Promise<void> {
    const viewport = page.getViewport({ scale: 1 });
    const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    const drawn = readPictures({
      operators: list.fnArray,
      operands: list.argsArray,
      start: readMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height],
      isShown: this.#isShown,
    });
    const alts = pictureAlts(await page.getStructTree().catch(() => null));
    for (const { name, area, mark } of drawn) {
      const decoded = await decodedPicture(page, name);
      if (!decoded || isOrnament(decoded, area)) continue;
      const key = decoded.ref ?? `${number} ${name}`;
      if (!this.#read.has(key))
        this.#read.set(key, this.#read.size < MOST_PICTURES ? this.#keep(decoded) : undefined);
      const alt = shortAlt(mark === undefined ? undefined : alts.get(mark));
      const place = { page: number, area: turnArea(direction, area) };
      this.#places.push({ key, place: alt === undefined ? place : { ...place, alt } });
    }
  }

  result(): TakenPictures {
    const counts = new Map<string, number>();
    for (const { key } of this.#places) counts.set(key, (counts.get(key) ?? 0) + 1);
    const isRepeated = (key: string) => (counts.get(key) ?? 0) >= REPEATS;
    return {
      pictures: this.#places.flatMap(({ key, place }) => {
        const picture = isRepeated(key) ? undefined : this.#read.get(key);
        return picture ? [{ ...place, picture }] : [];
      }),
      repeated: this.#places.filter(({ key }) => isRepeated(key)).length,
    };
  }

  #keep(decoded: DecodedPicture): FoundPicture | undefined {
    this.#pixels += decoded.width * decoded.height;
    const { ref, width, height } = decoded;
    const jpeg =
      ref === undefined ? undefined : jpegWithin(this.#file, { reference: ref, width, height });
    const bytes = jpeg ?? encodePng({ width, height, kind: decoded.kind, data: decoded.data });
    if (this.#bytes + bytes.length > MOST_BYTES || bytes.length > MAX_PICTURE_BYTES)
      return undefined;
    this.#bytes += bytes.length;
    return readPicture(bytes, `picture-${this.#read.size + 1}.${jpeg ? 'jpg' : 'png'}`);
  }
}

/** The samples that pdf.js decoded; undefined for a picture that it could not. */
async function decodedPicture(
  page: PDFPageProxy,
  name: string,
): Promise<DecodedPicture | undefined> {
  // Pictures of several pages are common to them.
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  const given = await new Promise<unknown>((resolve) => objects.get(name, resolve));
  return samplesSchema.safeParse(given).data;
}

function isOrnament({ width, height }: DecodedPicture, { x0, y0, x1, y1 }: PageArea): boolean {
  return Math.min(width, height) < FEWEST_PIXELS || Math.min(x1 - x0, y1 - y0) < SMALLEST;
}
