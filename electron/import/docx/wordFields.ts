interface Field {
  code: string;
  /** True once its result begins; what stands before is for the machine. */
  shown: boolean;
  /** What it shows where it has no result. */
  readonly usual: string | undefined;
  hasResult: boolean;
}

/** The fields that are open where the text is being read: a result may span paragraphs and hold others. */
export class WordFields {
  #open: Field[] = [];

  /** `usual` is what a field of a form shows that has no result. */
  begin(usual?: string): void {
    this.#open.push({ code: '', shown: false, usual, hasResult: false });
  }

  /** Text is shown: it belongs to the results of all that are open. */
  resultMet(): void {
    for (const field of this.#open) field.hasResult = true;
  }

  addCode(code: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shown && field.code.length < LONGEST_CODE) field.code += code;
  }

  /** Answers the address where the field is a link. */
  separate(): string | undefined {
    const field = this.#open.at(-1);
    if (field) field.shown = true;
    return field && linkOfCode(field.code);
  }

  /** Answers the code of the field that ends, and what it shows instead of a result. */
  end(): { readonly code: string; readonly usual: string | undefined } {
    const field = this.#open.pop();
    return { code: field?.code ?? '', usual: field?.hasResult ? undefined : field?.usual };
  }

  /** False within the code of a field, where even the result of another is not shown. */
  get shown(): boolean {
    return this.#open.every((field) => field.shown);
  }

  /** The address of the innermost link around, as written. */
  get address(): string | undefined {
    for (const field of this.#open.toReversed()) {
      const address = linkOfCode(field.code);
      if (address !== undefined) return address;
    }
    return undefined;
  }

  /** Closes all that is open and answers how to open it again: a text box stands for itself. */
  suspend(): () => void {
    const open = this.#open;
    this.#open = [];
    return () => {
      this.#open = open;
    };
  }
}

const LONGEST_CODE = 20_000;

/** The address in `HYPERLINK "https://…" \o "tip"`; a link within the document has none. */
export function linkOfCode(code: string): string | undefined {
  const match = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i.exec(code);
  const address = match?.[1] ?? match?.[2];
  return address && withFragment(address, /\\l\s+"([^"]*)"/i.exec(code)?.[1]);
}

/** A place within a page, which Word keeps apart from the page's address, set behind it again. */
export function withFragment(address: string, fragment: string | undefined): string {
  return fragment && !address.includes('#') ? `${address}#${encodeURI(fragment)}` : address;
}
