import type { Quote } from '../anchor/anchor';
import type { AnnotationPart } from '../report/data/toWebAnnotation';

/** What somebody wrote about some words of a text, whichever format it came in. */
export interface Annotation {
  /** Its place in the file, from 1: how it is spoken of. */
  readonly number: number;
  readonly creator?: string;
  readonly bodies: readonly AnnotationBody[];
  readonly places: readonly AnnotationPlace[];
}

export interface AnnotationBody {
  /** A motivation of the Web Annotation vocabulary, such as `tagging`. */
  readonly purpose: string;
  /** Plain text, or the address of what is linked. */
  readonly text: string;
  /** Which of a claim's texts it is, where Galley wrote it. */
  readonly part?: AnnotationPart;
  readonly stance?: string;
}

export interface AnnotationPlace {
  readonly source?: string;
  readonly quote?: Quote;
  readonly position?: AnnotationPosition;
}

/** End-exclusive offsets into the whole text: Web Annotation counts code points, Hypothesis UTF-16 units. */
export interface AnnotationPosition {
  readonly start: number;
  readonly end: number;
  readonly unit: 'codePoint' | 'utf16';
}

/** Of an annotation that was read in spite of a fault, or could not be read. */
export interface Fault {
  readonly number: number;
  /** Such as "its id is not an address". */
  readonly what: string;
}
