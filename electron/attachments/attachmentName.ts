import { safeFileName } from '../files/fileName';

export interface AttachmentName {
  /** Without extension; every system accepts it. */
  readonly base: string;
  /** With its point, ASCII letters and digits; empty where there is none. */
  readonly extension: string;
}

/**
 * An attachment's label as a file name that every system accepts. What makes a name look as if it
 * had another ending (bidirectional controls, trailing points) is gone before the ending is taken.
 */
export function attachmentName(label: string): AttachmentName {
  const [, base = label, extension = ''] =
    /^(.*?)(\.[A-Za-z0-9]{1,8})$/s.exec(label.replace(/\p{C}/gu, '').trimEnd()) ?? [];
  return { base: safeFileName(base), extension };
}
