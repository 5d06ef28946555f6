import { assertNever } from '../../shared/assertNever';
import type { AppError } from '../../shared/ipc/appError';
import {
  describeRefusal,
  type ParseOutcome,
  parseProject,
} from '../../shared/project/file/parseProject';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { type ReadText, readText } from '../../shared/project/text/readText';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { err, ok, type Result } from '../../shared/result';
import { sha256 } from './sha256';

/** A project that has been validated, with the bytes that stand for it in a file. */
export interface ProjectSnapshot {
  readonly project: ProjectFile;
  /** What was repaired on reading, each a sentence. */
  readonly notices: readonly string[];
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly hash: string;
  /** Its text, read line by line, where a change may be made of it. */
  readonly read?: ReadText;
}

/** The snapshot of a text that is to be written. */
export interface GivenSnapshot extends ProjectSnapshot {
  /** The bytes are not those of the text that was given. */
  readonly isRepaired: boolean;
}

/** Reads a file's bytes; the snapshot keeps them as they are. */
export function snapshotOfFile(bytes: Uint8Array): Result<ProjectSnapshot, AppError> {
  const text = decode(bytes);
  if (text === undefined) {
    return err({
      code: 'damaged',
      message: 'This project is damaged: it is not valid UTF-8 text. It was left as it is.',
    });
  }
  const parsed = parsedOf(parseProject(text, { json: bytes }));
  if (!parsed.ok) return parsed;
  const { project, notices } = parsed.value;
  return ok({ project, notices, bytes, hash: sha256(bytes) });
}

/**
 * Validates a text that is to be written: it is written byte for byte as it came, unless it needed a
 * repair; then the canonical text of the repaired project is. A text of the window is canonical, and
 * to make it again would cost as much as everything else in a save.
 */
export function snapshotOfText(text: string): Result<GivenSnapshot, AppError> {
  const read = text.isWellFormed() ? readText(text) : undefined;
  if (read) return ok(snapshotOfRead(read, Buffer.from(text, 'utf8')));
  const parsed = parsedOf(parseProject(text));
  if (!parsed.ok) return parsed;
  // Half a surrogate pair cannot be written as UTF-8; canonical text has it as an escape.
  if (parsed.value.isRepaired || !text.isWellFormed()) {
    return ok({ ...snapshotOfProject(parsed.value), isRepaired: true });
  }
  const bytes = Buffer.from(text, 'utf8');
  const { project, notices } = parsed.value;
  return ok({ project, notices, bytes, hash: sha256(bytes), isRepaired: false });
}

/** `bytes`: those of the text that was read. */
export function snapshotOfRead(read: ReadText, bytes: Uint8Array): GivenSnapshot {
  const { project } = read;
  return { project, notices: [], bytes, hash: sha256(bytes), read, isRepaired: false };
}

export function snapshotOfProject(parsed: {
  readonly project: ProjectFile;
  readonly notices?: readonly string[];
}): ProjectSnapshot {
  const { project, notices = [] } = parsed;
  const bytes = Buffer.from(serializeProject(project), 'utf8');
  return { project, notices, bytes, hash: sha256(bytes) };
}

interface Parsed extends Pick<ProjectSnapshot, 'project' | 'notices'> {
  readonly isRepaired: boolean;
}

function parsedOf(outcome: ParseOutcome): Result<Parsed, AppError> {
  if (outcome.kind !== 'project') return err(refusal(outcome));
  const { project, notices, migratedFrom } = outcome;
  return ok({ project, notices, isRepaired: notices.length > 0 || migratedFrom !== undefined });
}

function refusal(outcome: Exclude<ParseOutcome, { kind: 'project' }>): AppError {
  return {
    code: refusalCode(outcome),
    message: `${describeRefusal(outcome)} Nothing was changed.`,
  };
}

function refusalCode(outcome: Exclude<ParseOutcome, { kind: 'project' }>): AppError['code'] {
  switch (outcome.kind) {
    case 'newerVersion':
      return 'newerVersion';
    case 'notThisFormat':
      return 'notAProject';
    case 'notJson':
    case 'invalid':
    case 'unsafe':
      return 'damaged';
    default:
      return assertNever(outcome);
  }
}

/** Undefined where the bytes are not UTF-8. Keeps a byte order mark: the parser knows it. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
