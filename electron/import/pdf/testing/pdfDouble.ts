/** A page of a PDF made for a test. */
export interface PdfPageDouble {
  /** Operators that draw it; `line` and `column` write them. */
  readonly content: string;
  /** Annotation dictionaries, as they stand. */
  readonly annotations?: readonly string[];
  /** Further entries of the page's dictionary and of its resources. */
  readonly entries?: string;
  readonly resources?: string;
}

export interface PdfDouble {
  readonly pages: readonly PdfPageDouble[];
  /** Entries of the information dictionary. */
  readonly info?: string;
  /** Further entries of the catalog. */
  readonly catalog?: string;
  /** Further fonts, by name: their dictionaries. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Further objects, numbered from 1000 on: their content as it stands. */
  readonly objects?: readonly string[];
  /** Entries of the trailer. */
  readonly trailer?: string;
}

/** The numbers of the further objects. */
export const FIRST_OBJECT = 1000;
const PAGE_WIDTH = 600;
const PAGE_HEIGHT = 800;
/** Letters are all this wide, in parts of their size: the fonts are Courier. */
const LETTER_WIDTH = 0.6;

const FACES = { F1: 'Courier', F2: 'Courier-Bold', F3: 'Courier-Oblique' } as const;

/** The bytes of a PDF. Text is Latin-1; the fonts are F1 (plain), F2 (bold) and F3 (italic). */
export function pdfFile(double: PdfDouble): Uint8Array {
  const faces = Object.entries(FACES).map(
    ([name, face]) =>
      `/${name} <</Type/Font/Subtype/Type1/BaseFont/${face}/Encoding/WinAnsiEncoding>>`,
  );
  const fonts = [
    ...faces,
    ...Object.entries(double.fonts ?? {}).map(([name, font]) => `/${name} ${font}`),
  ].join(' ');
  const objects = new Map<number, string>();
  const kids = double.pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  objects.set(1, `<</Type/Catalog/Pages 2 0 R ${double.catalog ?? ''}>>`);
  objects.set(2, `<</Type/Pages/Kids[${kids}]/Count ${double.pages.length}>>`);
  objects.set(3, `<<${double.info ?? ''}>>`);
  for (const [index, page] of double.pages.entries()) {
    const number = 10 + index * 2;
    const annotations = page.annotations ? `/Annots[${page.annotations.join(' ')}]` : '';
    objects.set(
      number,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]/Contents ${number + 1} 0 R/Resources<</Font<<${fonts}>>${page.resources ?? ''}>>${annotations}${page.entries ?? ''}>>`,
    );
    objects.set(number + 1, stream(page.content));
  }
  const first = Math.max(FIRST_OBJECT, 10 + double.pages.length * 2);
  for (const [index, object] of (double.objects ?? []).entries()) {
    objects.set(first + index, object);
  }
  return assemble(objects, double.trailer ?? '');
}

/** A stream object. */
export function stream(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

function assemble(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets = new Map<number, number>();
  for (const [number, content] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const start = file.length;
  const rows = [...offsets]
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  const size = Math.max(...objects.keys()) + 1;
  file += `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R/Info 3 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** One line of text; `x` and `y` are points from the lower left corner. */
export function line(x: number, y: number, text: string, size = 10, font = 'F1'): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${font} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET\n`;
}

export interface ColumnDouble {
  readonly x: number;
  /** The first baseline. */
  readonly y: number;
  readonly text: string;
  /** Letters in a line. */
  readonly letters: number;
  readonly size?: number;
  readonly leading?: number;
  readonly font?: string;
  /** Points by which the first line is set in. */
  readonly indent?: number;
}

/** A paragraph broken into lines where the next word has no room. */
export function column(given: ColumnDouble): string {
  const { x, y, letters, size = 10, leading = 12, font = 'F1', indent = 0 } = given;
  const room = (index: number) =>
    index === 0 ? letters - Math.ceil(indent / (size * LETTER_WIDTH)) : letters;
  const lines: string[] = [''];
  for (const word of given.text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= room(lines.length - 1) || last === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines
    .map((text, index) =>
      line(x + (index === 0 ? indent : 0), y - index * leading, text, size, font),
    )
    .join('');
}

/** A font whose letters from `a` on mean the given characters, one each. */
export function fontOfMeanings(
  meanings: readonly string[],
  reference: number,
): {
  readonly font: string;
  readonly object: string;
} {
  const pairs = meanings.map((text, index) => {
    const code = (0x61 + index).toString(16).padStart(2, '0');
    const units = [...Array(text.length).keys()]
      .map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
      .join('');
    return `<${code}> <${units}>`;
  });
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${pairs.length} beginbfchar ${pairs.join(' ')} endbfchar endcmap end end`;
  return {
    font: `<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding/ToUnicode ${reference} 0 R>>`,
    object: stream(map),
  };
}
