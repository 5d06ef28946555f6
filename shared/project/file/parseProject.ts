import { assertNever } from '../../assertNever';
import { findMisfits, type Misfit } from '../text/findMisfits';
import { parseJson } from '../text/parseJson';
import { soundJson } from '../text/soundJson';
import { MIGRATIONS, type Migration, migrateProject, type RawProject } from './migrations';
import {
  PROJECT_FORMAT,
  PROJECT_VERSION,
  type ProjectFile,
  projectFileSchema,
} from './projectFile';
import { inRecordOrder } from './recordOrder';
import { type Repaired, repairProject } from './repairProject';

/** What a text turned out to be. Everything but `project` means: refuse, and leave the file alone. */
export type ParseOutcome =
  | {
      readonly kind: 'project';
      readonly project: ProjectFile;
      /** What was repaired, each a sentence that names it; empty for a sound file. */
      readonly notices: readonly string[];
      /** The version the file had, when it was older than this one. */
      readonly migratedFrom?: number;
    }
  | { readonly kind: 'notJson'; readonly reason: string }
  | { readonly kind: 'notThisFormat' }
  | { readonly kind: 'newerVersion'; readonly version: number }
  /** A project file whose content breaks the format; each problem names the place. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }
  /** JSON that could not be read without changing it, or that could do harm. */
  | { readonly kind: 'unsafe'; readonly reason: string };

interface Reading {
  readonly migrations?: readonly Migration[];
  /** The text as UTF-8, where it is at hand. */
  readonly json?: Uint8Array;
}

const BYTE_ORDER_MARK = '\uFEFF';
const MAX_PROBLEMS = 20;

/**
 * Reads the text of a project file: strict JSON, then the format, then migrations from older
 * versions, then validation, then visible repairs. Never throws on bad input.
 */
export function parseProject(
  text: string,
  { migrations = MIGRATIONS, json }: Reading = {},
): ParseOutcome {
  const sound = soundJson(projectFileSchema, text, { json });
  if (sound) return inOrder(repairProject(sound));
  const strict = parseJson(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  if (!strict.ok) return strict.error;
  const raw = strict.value;
  if (!isRawProject(raw)) return { kind: 'notThisFormat' };

  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    return { kind: 'invalid', problems: ['version: not a whole number'] };
  }
  if (version > PROJECT_VERSION) return { kind: 'newerVersion', version };
  const current = migrateProject(raw, version, PROJECT_VERSION, migrations);
  if (current === undefined) {
    return { kind: 'invalid', problems: [`version: there is no version ${version}`] };
  }

  const misfits = findMisfits(projectFileSchema, current, MAX_PROBLEMS + 1);
  if (misfits.length > 0) return { kind: 'invalid', problems: problemsOf(misfits) };
  const parsed = projectFileSchema.safeParse(current);
  if (!parsed.success) throw parsed.error;
  return {
    ...inOrder(repairProject(parsed.data)),
    ...(version < PROJECT_VERSION ? { migratedFrom: version } : {}),
  };
}

/** A whole project as it is opened, and what was repaired to make it whole. */
export function inOrder({
  project,
  notices,
}: Repaired): Extract<ParseOutcome, { readonly kind: 'project' }> {
  return {
    kind: 'project',
    project: {
      ...project,
      sources: inRecordOrder(project.sources),
      claims: inRecordOrder(project.claims),
    },
    notices,
  };
}

/** One sentence that says why a text is no project that can be opened. */
export function describeRefusal(outcome: Exclude<ParseOutcome, { kind: 'project' }>): string {
  switch (outcome.kind) {
    case 'notJson':
      return `This cannot be read as a Galley project: ${outcome.reason}.`;
    case 'notThisFormat':
      return 'This is not a Galley project: it is JSON of another kind.';
    case 'newerVersion':
      return `This project was written by a newer Galley (file version ${outcome.version}; this one reads up to ${PROJECT_VERSION}).`;
    case 'invalid':
      return `This project is damaged: ${outcome.problems.join('; ')}.`;
    case 'unsafe':
      return `This file cannot be read safely: ${outcome.reason}.`;
    default:
      return assertNever(outcome);
  }
}

function isRawProject(value: unknown): value is RawProject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'format' in value &&
    value.format === PROJECT_FORMAT
  );
}

/** Where the content breaks the format. What the schema itself says would only help a programmer. */
function problemsOf(misfits: readonly Misfit[]): string[] {
  const problems = misfits.map(({ path, isMissing }) => {
    const place = path.map(String).join('.') || 'project';
    return `${place}: ${isMissing ? 'missing' : 'not understood'}`;
  });
  return problems.length > MAX_PROBLEMS
    ? [...problems.slice(0, MAX_PROBLEMS), 'and more']
    : problems;
}
