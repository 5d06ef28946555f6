import { basename } from 'node:path';
import { articleWords } from '../../../shared/article/articleWords';
import type { ArticleMetadata } from '../../../shared/article/block';
import type { ImportedArticle } from '../../../shared/article/importResult';
import { canonicalLanguage } from '../../../shared/canonicalLanguage';
import { counted } from '../../../shared/counted';
import { formatDate } from '../../../shared/dates/formatDate';
import { dropUndefined } from '../../../shared/dropUndefined';
import { partialDateSchema } from '../../../shared/partialDate';
import { createProject } from '../../../shared/project/file/createProject';
import { err, ok, type Result } from '../../../shared/result';
import { withPictures } from '../../attachments/keepPictures';
import { sourcesOfFiles } from '../../attachments/sourcesOfFiles';
import { nodeFileSystem } from '../../files/fileSystem';
import { snapshotOfProject } from '../../files/projectSnapshot';
import { isBundle } from '../../import/bundle/openBundle';
import { importArticle } from '../../import/importArticle';
import type { ImportSource } from '../../import/importer';
import { writeProjectAt } from '../../project/projectAtPath';
import { sharedFolderNotice } from '../../project/sharedFolder';
import { createCommand, fail, failToWrite, pathFrom, printJson, wrongUsage } from './command';
import { findPart, partLines } from './findPart';
import { importBundle } from './importBundle';
import { beside, readNamed, STANDARD, writeStandard } from './standardStream';
import { complain } from './terminal/complain';
import { fieldLines } from './terminal/layout';
import type { Terminal } from './terminal/terminal';

interface Corrections {
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language?: string;
}

export const importCommand = createCommand('import', async ({ values, positionals }, terminal) => {
  const [file] = positionals;
  const { output } = values;
  const corrections = readCorrections(values);
  if (!corrections.ok) return wrongUsage(terminal, 'import', corrections.error);
  if (file !== STANDARD && pathFrom(terminal, file) === pathFrom(terminal, output)) {
    return wrongUsage(terminal, 'import', 'The article would be overwritten.');
  }

  const bytes = await readNamed(terminal, file);
  if (!bytes.ok) return fail(terminal, bytes.error, file);
  if (isBundle(bytes.value)) {
    return importBundle(terminal, { file, bytes: bytes.value, values });
  }
  const { encoding: chosen, format } = values;
  const source = {
    bytes: bytes.value,
    ...(file === STANDARD ? {} : { name: basename(file) }),
    encoding: chosen,
    format,
  };
  const imported = await readPart(terminal, source, values.part);
  if (!imported.ok) {
    return fail(terminal, { code: 'importFailed', message: imported.error }, file);
  }
  const {
    blocks,
    comments,
    pictures = [],
    leftOut,
    warnings,
    encoding,
    otherReading,
  } = imported.value;
  const { parts = [], part, sentFiles = [] } = imported.value;
  const metadata: ArticleMetadata = { ...imported.value.metadata, ...corrections.value };
  const now = new Date().toISOString();
  const kept = output === STANDARD ? [] : pictures;
  const sources = output === STANDARD ? [] : sourcesOfFiles(sentFiles, now);
  const article = withPictures({ ...metadata, blocks }, kept, now);
  const open = comments?.filter(({ resolved }) => !resolved);
  const project = { ...createProject({ article, comments: open, now }), sources };
  const snapshot = snapshotOfProject({ project });
  const written =
    output === STANDARD
      ? await writeStandard(terminal, snapshot.bytes, values.force)
      : await writeProjectAt(pathFrom(terminal, output), snapshot, {
          replace: values.force === true,
          pictures: [...pictures, ...sentFiles],
        });
  if (!written.ok) return failToWrite(terminal, written.error, output);
  if (output !== STANDARD) {
    const shared = await sharedFolderNotice(nodeFileSystem, pathFrom(terminal, output));
    for (const notice of shared) complain(terminal, 'yellow', 'Note:', notice);
  }
  const left = pictures.length - kept.length;
  const settled = (comments?.length ?? 0) - (open?.length ?? 0);
  const unsent = sentFiles.length - sources.length;
  const lacks = [
    ...(unsent === 0
      ? []
      : [`${counted(unsent, 'file')} sent with it: they lie beside a project.`]),
    ...(left === 0 ? [] : [`${counted(left, 'picture')}: they lie beside a project.`]),
    ...(settled === 0 ? [] : [`${counted(settled, 'comment')}, resolved in the document.`]),
  ];
  const told = beside(terminal, output);

  const { title, byline, publisher, published, language, url } = metadata;
  const words = articleWords(blocks, language);
  const claims = project.claims.length;
  if (values.json) {
    printJson(told, {
      output,
      title,
      byline,
      publisher,
      published,
      language,
      url,
      words,
      blocks: blocks.length,
      draftClaims: claims,
      pictures: kept.length,
      sources: sources.length,
      encoding,
      otherReading,
      ...(parts.length > 0 ? { parts, part } : {}),
      leftOut: [...leftOut, ...lacks],
      warnings,
    });
  } else {
    told.print(
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
          ['Pictures', kept.length > 0 ? kept.length.toLocaleString('en') : undefined],
          [
            'Comments',
            claims > 0 ? counted(claims, 'became a draft claim', 'became draft claims') : '',
          ],
          ['Sources', sources.map(({ csl }) => csl.title ?? '')],
          ['Parts', partLines(parts, part)],
          ['Left out', [...leftOut, ...lacks]],
          ['Warnings', warnings],
          ['Written to', output === STANDARD ? undefined : output],
        ],
        told,
      ),
    );
  }
  return 0;
});

/** Reads the part that was asked for; which parts there are is known once the document was read. */
async function readPart(
  terminal: Terminal,
  source: ImportSource,
  wanted: string | undefined,
): Promise<Result<ImportedArticle, string>> {
  const onProgress = (fraction: number) => terminal.progress('Reading the article', fraction);
  const usual = await importArticle(source, { onProgress });
  if (!usual.ok) return err(usual.error.message);
  if (wanted === undefined) return usual;
  const part = findPart(usual.value.parts ?? [], wanted);
  if (!part.ok) return part;
  if (part.value.id === usual.value.part) return usual;
  const chosen = await importArticle({ ...source, part: part.value.id }, { onProgress });
  return chosen.ok ? chosen : err(chosen.error.message);
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
  if (language !== undefined && canonicalLanguage(language) === undefined) {
    return err('--language takes a language tag such as en or pt-BR.');
  }
  return ok(dropUndefined({ title, url, published, language }));
}
