import { basename } from 'node:path';
import type { ArticleMetadata } from '../../../shared/article/block';
import { canonicalText } from '../../../shared/article/canonicalText';
import { countWords } from '../../../shared/article/countWords';
import type { ImportedArticle } from '../../../shared/article/importResult';
import { formatDate } from '../../../shared/dates/formatDate';
import { partialDateSchema } from '../../../shared/partialDate';
import { createProject } from '../../../shared/project/file/createProject';
import { err, ok, type Result } from '../../../shared/result';
import { withPictures } from '../../attachments/keepPictures';
import { snapshotOfProject } from '../../files/projectSnapshot';
import { readDocument } from '../../files/readDocument';
import { importArticle } from '../../import/importArticle';
import type { ImportSource } from '../../import/importer';
import { writeProjectAt } from '../../project/projectAtPath';
import { type Command, fail, pathFrom, printJson, readArguments, wrongUsage } from './command';
import { findPart, partLines } from './findPart';
import { fieldLines } from './layout';
import { USAGES } from './usages';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  part: { type: 'string' },
  encoding: { type: 'string' },
  title: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
  language: { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

interface Corrections {
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language?: string;
}

export const importCommand: Command = {
  ...USAGES.import,
  async run(argv, terminal) {
    const parsed = readArguments(argv, OPTIONS);
    if (!parsed.ok) return wrongUsage(terminal, importCommand, parsed.error);
    const { values, positionals } = parsed.value;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      return wrongUsage(terminal, importCommand, 'Name one file to import.');
    }
    if (!values.output) return wrongUsage(terminal, importCommand, 'Say where to write, with -o.');
    const corrections = readCorrections(values);
    if (!corrections.ok) return wrongUsage(terminal, importCommand, corrections.error);
    const from = pathFrom(terminal, file);
    const to = pathFrom(terminal, values.output);
    if (from === to) {
      return wrongUsage(terminal, importCommand, 'The article would be overwritten.');
    }

    const bytes = await readDocument(from);
    if (!bytes.ok) return fail(terminal, bytes.error, file);
    const { encoding: chosen } = values;
    const source = {
      name: basename(from),
      bytes: bytes.value,
      ...(chosen === undefined ? {} : { encoding: chosen }),
    };
    const imported = await readPart(source, values.part);
    if (!imported.ok) {
      return fail(terminal, { code: 'importFailed', message: imported.error }, file);
    }
    const { blocks, comments, pictures = [], leftOut, warnings, encoding } = imported.value;
    const { parts = [], part } = imported.value;
    const metadata: ArticleMetadata = { ...imported.value.metadata, ...corrections.value };
    const now = new Date().toISOString();
    const article = withPictures({ ...metadata, blocks }, pictures, now);
    const project = createProject({ article, comments, now });
    const written = await writeProjectAt(to, snapshotOfProject({ project }), {
      replace: values.force === true,
      pictures,
    });
    if (!written.ok) {
      const hint = written.error.code === 'exists' ? ' Use --force to replace it.' : '';
      const message = `${written.error.message}${hint}`;
      return fail(terminal, { ...written.error, message }, values.output);
    }

    const { title, byline, publisher, published, language, url } = metadata;
    const words = countWords(canonicalText(blocks).text, language);
    if (values.json) {
      printJson(terminal, {
        output: values.output,
        title,
        byline,
        publisher,
        published,
        language,
        url,
        words,
        blocks: blocks.length,
        draftClaims: project.claims.length,
        pictures: pictures.length,
        encoding,
        ...(parts.length > 0 ? { parts, part } : {}),
        leftOut,
        warnings,
      });
    } else {
      terminal.print(
        fieldLines(
          [
            ['Title', title],
            ['Byline', byline],
            ['Publisher', publisher],
            ['Published', published && formatDate(published)],
            ['Language', language],
            ['Address', url],
            ['Encoding', encoding],
            ['Words', words.toLocaleString('en')],
            ['Blocks', blocks.length.toLocaleString('en')],
            ['Pictures', pictures.length > 0 ? pictures.length.toLocaleString('en') : undefined],
            ['Comments', draftWords(project.claims.length)],
            ['Parts', partLines(parts, part)],
            ['Left out', leftOut],
            ['Warnings', warnings],
            ['Written to', values.output],
          ],
          terminal.width,
        ),
      );
    }
    return 0;
  },
};

/** Reads the part that was asked for; which parts there are is known once the document was read. */
async function readPart(
  source: ImportSource,
  wanted: string | undefined,
): Promise<Result<ImportedArticle, string>> {
  const usual = await importArticle(source);
  if (!usual.ok) return err(usual.error.message);
  if (wanted === undefined) return usual;
  const part = findPart(usual.value.parts ?? [], wanted);
  if (!part.ok) return part;
  if (part.value.id === usual.value.part) return usual;
  const chosen = await importArticle({ ...source, part: part.value.id });
  return chosen.ok ? chosen : err(chosen.error.message);
}

function draftWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? '1 became a draft claim'
    : `${count.toLocaleString('en')} became draft claims`;
}

function readCorrections({
  title,
  url,
  published,
  language,
}: Corrections): Result<Corrections, string> {
  if (title?.trim() === '') return err('--title takes some words.');
  if (url !== undefined && !(/^https?:\/\/\S+$/i.test(url) && URL.canParse(url))) {
    return err('--url takes an address that begins with http or https.');
  }
  if (published !== undefined && !partialDateSchema.safeParse(published).success) {
    return err('--published takes a date such as 2026-03-14 or 2026-03-14T11:28.');
  }
  if (language !== undefined && !isLanguage(language)) {
    return err('--language takes a language tag such as en or pt-BR.');
  }
  return ok({
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  });
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
