import type { PdfWord } from './pdfWord';
import { type Glyph, WordBuilder } from './wordBuilder';

/** Words by the direction of their lines: level, downwards, upside down, upwards. */
export type Directions = readonly (readonly PdfWord[])[];

/**
 * How a reader of the page sees a text: `seen`; `unseen`, drawn transparent; `faint`, too small or on
 * a layer that is not shown.
 */
export type Visibility = 'seen' | 'unseen' | 'faint';

/** How much more transparent text than other a scanned page with a stamp or a head has. */
const MOSTLY_UNSEEN = 4;

/** The text of a page, sorted by how it is seen. */
export class PageText {
  readonly #builders = { seen: fourBuilders(), unseen: fourBuilders(), faint: fourBuilders() };

  add(glyph: Glyph, direction: number, visibility: Visibility): void {
    this.#builders[visibility][direction]?.add(glyph);
  }

  /** Ends the words being built; `spaced` where a space was drawn after them. */
  endWords(spaced = false): void {
    for (const builders of Object.values(this.#builders)) {
      for (const builder of builders) builder.end(spaced);
    }
  }

  /**
   * What of it is the page's text. Transparent text is what a machine recognised if the page shows no
   * other, if pictures cover it, or if there is a picture and hardly any other text; and what a page
   * hides is all that it has to say where it shows nothing.
   */
  sort({ covered, pictures }: { readonly covered: boolean; readonly pictures: number }) {
    const { seen, unseen, faint } = {
      seen: this.#wordsOf('seen'),
      unseen: this.#wordsOf('unseen'),
      faint: this.#wordsOf('faint'),
    };
    const [letters, transparent] = [lettersOf(seen), lettersOf(unseen)];
    const isScan = covered || (pictures > 0 && transparent > letters * MOSTLY_UNSEEN);
    const recognised = transparent > 0 && (letters === 0 || isScan);
    if (recognised) return { directions: joined(seen, unseen), hidden: textOf(faint), recognised };
    if (letters > 0) {
      return { directions: seen, hidden: `${textOf(unseen)} ${textOf(faint)}`, recognised };
    }
    return { directions: faint, hidden: '', recognised: lettersOf(faint) > 0 };
  }

  #wordsOf(visibility: Visibility): Directions {
    return this.#builders[visibility].map(({ words }) => words);
  }
}

function fourBuilders(): WordBuilder[] {
  return [0, 1, 2, 3].map(() => new WordBuilder());
}

function lettersOf(directions: Directions): number {
  return directions.flat().reduce((sum, { text }) => sum + text.length, 0);
}

function textOf(directions: Directions): string {
  return directions
    .flat()
    .map(({ text }) => text)
    .join(' ');
}

function joined(some: Directions, more: Directions): Directions {
  return some.map((words, direction) => [...words, ...(more[direction] ?? [])]);
}
