import type { Attachment } from '../../attachment';
import type { ProjectFile } from './projectFile';

/** Every attachment that a project has a record of, those of its sources before its pictures. */
export function projectAttachments({ sources, article }: ProjectFile): Attachment[] {
  return [
    ...sources.flatMap(({ attachments }) => attachments),
    ...article.blocks.flatMap((block) =>
      block.type === 'figure' && block.attachment ? [block.attachment] : [],
    ),
  ];
}
