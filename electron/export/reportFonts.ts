import type { ReportFont } from '../../shared/report/html/toHtml';
import type { FileSystem } from '../files/fileSystem';
import { readPackageFile } from '../files/resources';

interface FontFile {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  /** `{subset}` stands for a part of the alphabet. */
  readonly file: string;
}

const cut = (family: string, name: string, weight: string, style: string): FontFile => ({
  family,
  style,
  weight,
  file: `@fontsource/${name}/files/${name}-{subset}-${weight}-${style}.woff2`,
});

/**
 * One file for each cut: of a font with axes a PDF keeps drawings of letters (Type 3), which are larger and
 * in some programs neither sharp nor found.
 */
const FONTS: readonly FontFile[] = [
  cut('Source Serif 4', 'source-serif-4', '400', 'normal'),
  cut('Source Serif 4', 'source-serif-4', '400', 'italic'),
  cut('Source Serif 4', 'source-serif-4', '600', 'normal'),
  cut('Source Serif 4', 'source-serif-4', '600', 'italic'),
  cut('Inter', 'inter', '400', 'normal'),
  cut('Inter', 'inter', '600', 'normal'),
];

/**
 * Parts of the alphabet, each in a file of its own; embedded only where the report uses one. Of
 * several fonts with the same name a browser asks the last first, so Latin comes last.
 */
const SUBSETS: readonly { readonly name: string; readonly uses: RegExp }[] = [
  { name: 'vietnamese', uses: /[\u0300-\u0309\u0323\u0329\u01a0\u01af\u01b0\u1ea0-\u1ef9]/ },
  { name: 'greek', uses: /[\u0370-\u03ff]/ },
  { name: 'cyrillic-ext', uses: /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f\u2de0-\u2dff]/ },
  { name: 'cyrillic', uses: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/ },
  {
    name: 'latin-ext',
    uses: /[\u0100-\u02ba\u02bd-\u02ff\u1d00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0\u2c60-\u2c7f]/,
  },
  { name: 'latin', uses: /^/ },
];

/** The fonts that a self-contained report of this text needs. Throws where they are not installed. */
export async function reportFonts(fs: FileSystem, text: string): Promise<ReportFont[]> {
  const subsets = SUBSETS.filter((subset) => subset.uses.test(text));
  const wanted = FONTS.flatMap((font) => subsets.map((subset) => ({ ...font, subset })));
  return Promise.all(
    wanted.map(async ({ family, style, weight, file, subset }) => {
      const bytes = await readPackageFile(fs, file.replace('{subset}', subset.name));
      return { family, style, weight, base64: Buffer.from(bytes).toString('base64') };
    }),
  );
}
