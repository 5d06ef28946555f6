import { z } from 'zod';
import { dropUndefined } from '../../dropUndefined';
import { parseJson } from '../../project/text/parseJson';
import { err, ok, type Result } from '../../result';
import { DESK_LIMITS, type DeskLook, deskLookSchema } from './deskLook';

/** A desk as it travels: its name and how its reports look. */
export interface DeskFile {
  readonly name: string;
  readonly look: DeskLook;
}

export const DESK_FILE_EXTENSION = 'galley-desk';

/** Bytes; a desk with the largest logo and the longest texts takes less. */
export const MOST_DESK_BYTES = 1024 * 1024;

const FORMAT = 'galley-desk';
const VERSION = 1;

const headSchema = z.object({ format: z.literal(FORMAT), version: z.int().positive() });
const fileSchema = z.strictObject({
  ...headSchema.shape,
  name: z.string().max(DESK_LIMITS.name).default(''),
  ...deskLookSchema.shape,
});

/** A desk as a small file of JSON. Equal desks are equal text. */
export function writeDeskFile({ name, look }: DeskFile): string {
  const { logo, accent, footer, corrections, contact, privileged, paper } = look;
  const file = dropUndefined({
    format: FORMAT,
    version: VERSION,
    name: name || undefined,
    accent,
    footer,
    corrections,
    contact,
    privileged: privileged || undefined,
    paper,
    // Last: it is long, and whoever looks into the file wants to read the rest.
    logo,
  });
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads what somebody hands over as a desk; the error is a sentence. */
export function readDeskFile(text: string): Result<DeskFile, string> {
  if (text.length > MOST_DESK_BYTES) return refused('it is larger than 1 MB');
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (!json.ok) return refused(json.error.reason);
  const head = headSchema.safeParse(json.value);
  if (!head.success) return refused('it is none');
  if (head.data.version > VERSION) {
    return err('This desk was saved by a newer version of Galley.');
  }
  const file = fileSchema.safeParse(json.value);
  if (!file.success) return refused(faultIn(file.error));
  const { format: _, version: __, name, ...look } = file.data;
  return ok({ name, look });
}

function faultIn({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === 'unrecognized_keys') return `it has the unknown part “${issue.keys[0]}”`;
  const part = String(issue?.path[0] ?? '');
  const why = issue?.code === 'custom' ? `. ${issue.message.replace(/\.$/, '')}` : '';
  return `its “${part}” cannot be used${why}`;
}

function refused(why: string): Result<never, string> {
  return err(`This file cannot be read as a desk: ${why}.`);
}
