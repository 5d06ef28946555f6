import type { Attachment } from '../../../shared/attachment';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { citationText } from '../../../shared/source/citation';
import { attachmentName } from '../../attachments/attachmentName';

/** A file that the project has a record of, and where it lies in the bundle. */
export interface BundledFile {
  readonly attachment: Attachment;
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
  /** A file that several sources have lies in the bundle once, under the name that comes first. */
  const paths = new Map<string, string>();
  const fileOf = (attachment: Attachment): BundledFile => {
    const path = paths.get(attachment.sha256) ?? pathOf(attachment);
    paths.set(attachment.sha256, path);
    return { attachment, path };
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

/** Plain ASCII: names in other scripts come out wrong of too many programs that unpack archives. */
function pathOf({ name, sha256 }: Attachment): string {
  const { base, extension } = attachmentName(name);
  const plain = base
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[-._]+|[-._]+$/g, '');
  return `attachments/${sha256}-${plain || 'file'}${extension}`;
}
