import type { Attachment } from '../../../shared/attachment';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { citationText } from '../../../shared/source/citation';
import { attachmentName } from '../../attachments/attachmentName';

/** A file that the project has a record of: an exhibit, and where it lies in the bundle. */
export interface BundledFile {
  readonly attachment: Attachment;
  /** From 1, in the order of the index. */
  readonly number: number;
  readonly path: string;
}

/** Files that belong together: those of one source, or the pictures of the article. */
export interface FileGroup {
  readonly title: string;
  readonly files: readonly BundledFile[];
}

/**
 * What goes into a bundle for the legal desk, group by group, in the project's own order. Of secret
 * sources there is nothing: not a name, not a file, not a hash. `isWhole`: the project itself is in
 * the bundle; without it there are files only of the sources that the report names.
 */
export function bundledFiles(
  { sources, claims, article }: ProjectFile,
  { isWhole }: { readonly isWhole: boolean },
): FileGroup[] {
  const used = new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  /** A file that several sources have is one exhibit, under the name that comes first. */
  const exhibits = new Map<string, Omit<BundledFile, 'attachment'>>();
  const fileOf = (attachment: Attachment): BundledFile => {
    const number = exhibits.size + 1;
    const exhibit = exhibits.get(attachment.sha256) ?? { number, path: pathOf(attachment, number) };
    exhibits.set(attachment.sha256, exhibit);
    return { attachment, ...exhibit };
  };
  const ofSources = sources
    .filter(({ id, confidentiality }) => confidentiality !== 'secret' && (isWhole || used.has(id)))
    .map((source) => ({
      title: `Source: ${citationText(source)}`,
      files: source.attachments.map(fileOf),
    }));
  const pictures = article.blocks.flatMap((block) =>
    block.type === 'figure' && block.attachment ? [fileOf(block.attachment)] : [],
  );
  return [...ofSources, { title: 'Pictures of the article', files: pictures }].filter(
    ({ files }) => files.length > 0,
  );
}

/** Some systems refuse a path of 260 characters, and a bundle is unpacked into a folder that has a path of its own. */
const LONGEST_NAME = 80;

/** Plain ASCII: names in other scripts come out wrong of too many programs that unpack archives. */
function pathOf({ name }: Attachment, number: number): string {
  const { base, extension } = attachmentName(name);
  const plain = base
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .slice(0, LONGEST_NAME)
    .replace(/^[-._]+|[-._]+$/g, '');
  return `exhibits/${String(number).padStart(3, '0')}-${plain || 'file'}${extension}`;
}
