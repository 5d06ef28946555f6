interface PdfOutline {
  /** Width and height of a page in points. */
  readonly size: readonly number[];
  readonly pages: number;
  /** `top` is the distance from the foot of its page in points. */
  readonly headings: readonly { readonly title: string; readonly top: number }[];
}

/**
 * Pages and headings of a PDF that Chromium wrote with an outline. Chromium leaves both uncompressed,
 * so that no reader of PDF is needed.
 */
export function outlineOf(pdf: Uint8Array): PdfOutline {
  const source = Buffer.from(pdf).toString('latin1');
  const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(source)?.[1] ?? '';
  const items = source.matchAll(
    /\/Title\s*(\((?:\\.|[^\\)])*\)|<[0-9A-F]*>)\s*\/Dest\s*\[\d+ 0 R \/XYZ [\d.]+ ([\d.]+)/gs,
  );
  return {
    size: box.trim().split(/\s+/).map(Number).slice(2),
    pages: source.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    headings: [...items].map(([, title = '', top]) => ({ title: words(title), top: Number(top) })),
  };
}

/** A PDF string: in parentheses, or UTF-16 written in hexadecimal. */
function words(string: string): string {
  if (string.startsWith('(')) return string.slice(1, -1).replace(/\\(.)/gs, '$1');
  return Buffer.from(string.slice(1, -1), 'hex').swap16().toString('utf16le').slice(1);
}
