import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toCslJson } from '../shared/bibliography/cslJson';
import type { KeyedItem } from '../shared/bibliography/item';
import { toBiblatex } from '../shared/bibliography/toBiblatex';
import { foldText } from '../shared/foldText';
import { plainWords } from '../shared/source/styledText';
import { type Row, rowOf } from './row';

const run = promisify(execFile);
/** Everything in the list, in the style of the Chicago Manual, which is pandoc's own. */
const EVERY_ENTRY = '---\nnocite: "@*"\n---\n';
const LISTS = {
  'CSL-JSON': { extension: 'json', write: toCslJson },
  BibLaTeX: {
    extension: 'bib',
    write: (items: readonly KeyedItem[]) => toBiblatex(items).text,
  },
} as const;

/** Lists of sources as pandoc's citeproc prints them. */
export async function checkCiteproc(items: readonly KeyedItem[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-citeproc-'));
  try {
    const rows: Row[] = [];
    await writeFile(join(folder, 'all.md'), EVERY_ENTRY);
    for (const [name, { extension, write }] of Object.entries(LISTS)) {
      await writeFile(join(folder, `list.${extension}`), write(items));
      const args = ['--citeproc', '--bibliography', `list.${extension}`, 'all.md'];
      const { stdout } = await run('pandoc', [...args, '-t', 'plain', '--wrap=none'], {
        cwd: folder,
      });
      const printed = stdout.split(/\n\n+/).map(lettersOf);
      rows.push(
        rowOf(
          `${name}: printed with its title, without markup`,
          items.map(({ key, item }) => {
            if (/<\/?(?:i|b|su[bp]|span)\b/.test(stdout)) return 'Markup is printed';
            const title = lettersOf(plainWords(item.texts.title ?? ''));
            return printed.some((entry) => entry.includes(title)) ? undefined : `${key} is missing`;
          }),
        ),
      );
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Styles set capitals and marks of their own. */
function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
