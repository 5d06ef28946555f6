import { version1to2 } from './version1to2';
import { version2to3 } from './version2to3';
import { version3to4 } from './version3to4';

/** A project file that is JSON but not yet known to be valid. */
export type RawProject = Readonly<Record<string, unknown>>;

/** Turns a file of version `from` into one of version `from + 1`. Throws nothing, drops nothing. */
export interface Migration {
  readonly from: number;
  /** What the next version has that this one had not: "ratings have colours". */
  readonly what: string;
  readonly migrate: (project: RawProject) => RawProject;
}

/** In order, one a version. Version 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [
  {
    from: 1,
    what: 'who checked a claim, when and on which words is one value, and so is a sign-off',
    migrate: version1to2,
  },
  {
    from: 2,
    what: 'statuses say how far the checking is',
    migrate: version2to3,
  },
  {
    from: 3,
    what: 'requests for correction have a record, and a sign-off vouches for their outcome and for the place',
    migrate: version3to4,
  },
];

/**
 * Brings a project of an older version to the version `to`, step by step. Answers `undefined` when
 * no migration starts at a version on the way: there never was such a version.
 */
export function migrateProject(
  project: RawProject,
  from: number,
  to: number,
  migrations: readonly Migration[] = MIGRATIONS,
): RawProject | undefined {
  let current = project;
  for (let version = from; version < to; version++) {
    const step = migrations.find((migration) => migration.from === version);
    if (step === undefined) return undefined;
    current = { ...step.migrate(current), version: version + 1 };
  }
  return current;
}
