import { listWords } from '../../../shared/report/words/listWords';
import { droppedLinkWords, formulaWords, sentenceCase, someOf } from './lossWords';

const LONGEST_SAMPLE = 60;
const MOST_NAMES = 5;
const SHOWN_KINDS = new Set(['PNG', 'JPG', 'JPEG', 'GIF', 'WEBP']);

/** What an office document held besides its text, to be told to the checker. */
export class DocumentTally {
  pictures = 0;
  describedPictures = 0;
  /** Those whose picture itself was taken, too. */
  keptPictures = 0;
  droppedLinks = 0;
  /** Headings before which the document shows a number in signs that are not known. */
  headingNumbers = 0;
  otherListSigns = 0;
  textBoxes = 0;
  formulas = 0;
  unknownSigns = 0;
  footnotes = 0;
  endnotes = 0;
  outsideFiles = 0;
  /** True where a report of Galley's stands around the article. */
  hasReport = false;
  /** Things without text, by what a reader calls them. */
  readonly #things = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  /** Endings of pictures that were not taken, such as EMF. */
  readonly #unshown = new Set<string>();
  readonly #changeAuthors = new Set<string>();
  #hasChanges = false;
  #deleted = '';
  #hiddenPassages = 0;
  #hidden = '';
  #inHidden = false;
  #fieldText = '';
  #marginText = '';

  /** A picture at an address: whether it is described, and whether it was taken itself. */
  picture(address: string, { described, kept }: { described: boolean; kept: boolean }): void {
    this.pictures += 1;
    if (kept) {
      this.keptPictures += 1;
      return;
    }
    if (described) this.describedPictures += 1;
    const kind = /\.([a-z]{3,4})$/i.exec(address)?.[1]?.toUpperCase();
    if (kind !== undefined && !SHOWN_KINDS.has(kind)) this.#unshown.add(kind);
  }

  #unshownKinds(): string {
    if (this.#unshown.size === 0) return '';
    return `, some of kinds that are not shown (${[...this.#unshown].sort().join(', ')})`;
  }

  thing(name: string): void {
    this.#things.set(name, (this.#things.get(name) ?? 0) + 1);
  }

  change(author: string | undefined): void {
    this.#hasChanges = true;
    if (author?.trim()) this.#changeAuthors.add(author.trim());
  }

  deletedText(text: string): void {
    if (this.#deleted.trim() === '') this.#deleted = text;
  }

  /** A run of hidden text; runs that follow each other are one passage. */
  hiddenText(text: string): void {
    if (text.trim() === '') return;
    if (!this.#inHidden) this.#hiddenPassages += 1;
    this.#inHidden = true;
    if (this.#hiddenPassages === 1) this.#hidden += text;
  }

  shownText(text: string, language: string | undefined): void {
    this.#inHidden = false;
    if (language === undefined) return;
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + text.length);
  }

  /** The language of most of the text, as the document writes it. */
  get language(): string | undefined {
    const [most] = [...this.#languages].sort(([, a], [, b]) => b - a);
    return most?.[0];
  }

  fieldText(text: string): void {
    if (this.#fieldText.length < LONGEST_SAMPLE) this.#fieldText += text;
  }

  /** The text of a page header or footer. */
  marginText(text: string): void {
    if (this.#marginText === '') this.#marginText = text.trim();
  }

  /** Plain sentences: what was left out and why. */
  leftOut(): string[] {
    const sentences: string[] = [];
    if (this.hasReport) {
      sentences.push('What a report by Galley says before and after the article.');
    }
    const lost = this.pictures - this.keptPictures;
    if (lost > 0) {
      sentences.push(
        `${sentenceCase(someOf(lost, 'picture'))}${this.#unshownKinds()}; ${descriptions(lost, this.describedPictures)}.`,
      );
    }
    for (const [name, count] of this.#things) {
      const shown = sentenceCase(name);
      sentences.push(count === 1 ? `${shown}.` : `${shown} (${count}).`);
    }
    if (this.#hiddenPassages > 0) {
      sentences.push(
        `${sentenceCase(someOf(this.#hiddenPassages, 'passage'))} of hidden text that a reader of the document does not see, such as ${quoted(this.#hidden)}.`,
      );
    }
    if (this.#marginText !== '') {
      sentences.push(`Page headers and footers, such as ${quoted(this.#marginText)}.`);
    }
    if (this.#fieldText.trim() !== '') {
      sentences.push(`Text inside the codes of fields, such as ${quoted(this.#fieldText)}.`);
    }
    if (this.headingNumbers > 0) {
      sentences.push(
        `The numbers that the document shows before ${someOf(this.headingNumbers, 'heading')}; Galley does not know the signs in which it counts.`,
      );
    }
    sentences.push(...droppedLinkWords(this.droppedLinks));
    if (this.outsideFiles > 0) {
      sentences.push(
        `${sentenceCase(someOf(this.outsideFiles, 'file'))} outside the document that it points to; nothing was opened or fetched.`,
      );
    }
    return sentences;
  }

  /** Plain sentences: what may not be as the document meant it. */
  warnings(): string[] {
    const sentences: string[] = [];
    if (this.#hasChanges) {
      const sample = this.#deleted.trim() === '' ? '' : `, such as ${quoted(this.#deleted)}`;
      sentences.push(
        `This document holds tracked changes${by(this.#changeAuthors)}. The text was taken as if all were accepted: inserted text is in it, deleted text${sample} is not.`,
      );
    }
    const notes = [
      ...(this.footnotes > 0 ? [someOf(this.footnotes, 'footnote')] : []),
      ...(this.endnotes > 0 ? [someOf(this.endnotes, 'endnote')] : []),
    ];
    if (notes.length > 0) {
      const one = this.footnotes + this.endnotes === 1;
      sentences.push(
        `${sentenceCase(notes.join(' and '))} ${one ? 'stands' : 'stand'} at the end of the text; marks in brackets show where ${one ? 'it belongs' : 'they belong'}.`,
      );
    }
    if (this.textBoxes > 0) {
      sentences.push(
        `${sentenceCase(someOf(this.textBoxes, 'text box'))} ${this.textBoxes === 1 ? 'stands' : 'stand'} after the paragraph ${this.textBoxes === 1 ? 'it is' : 'they are'} fixed to, which may not be where a reader sees ${this.textBoxes === 1 ? 'it' : 'them'}.`,
      );
    }
    sentences.push(...formulaWords(this.formulas));
    if (this.unknownSigns > 0) {
      sentences.push(
        `${sentenceCase(someOf(this.unknownSigns, 'sign'))} of a symbol font could not be read and ${this.unknownSigns === 1 ? 'is' : 'are'} shown as �.`,
      );
    }
    if (this.otherListSigns > 0) {
      sentences.push(
        'Lists that count in letters, Roman figures or words are shown with plain numbers.',
      );
    }
    return sentences;
  }
}

function descriptions(all: number, described: number): string {
  if (described === 0) return all === 1 ? 'it has no description' : 'none has a description';
  if (described === all)
    return all === 1 ? 'its description was kept' : 'their descriptions were kept';
  return `the descriptions of ${described} were kept, the others have none`;
}

function by(authors: ReadonlySet<string>): string {
  if (authors.size === 0) return '';
  const names = [...authors].slice(0, MOST_NAMES).map((name) => shortened(name));
  if (authors.size > MOST_NAMES) names.push('others');
  return ` by ${listWords(names)}`;
}

function quoted(text: string): string {
  return `“${shortened(text)}”`;
}

function shortened(text: string): string {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  if (line.length <= LONGEST_SAMPLE) return line;
  return `${line
    .slice(0, LONGEST_SAMPLE)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
