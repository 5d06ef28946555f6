import type { ProjectFile } from '../project/projectFile';
import type { Profile } from './profiles';
import type { ReportModel } from './report';

/** What a report needs beside the project. */
export interface ReportContext {
  /** ISO instant at which the report is made. */
  readonly now: string;
  /** Random text, new for each export: pseudonyms derive from it. */
  readonly nonce: string;
  readonly deskName?: string;
  /** SHA-256 of the project file's bytes, lower-case hexadecimal. */
  readonly projectSha256?: string;
  /** SHA-256 of the article's canonical text in UTF-8, lower-case hexadecimal. */
  readonly articleSha256?: string;
}

/** Builds the report for a reader from what `profile` allows and nothing else. Never fails. */
export declare function makeReport(
  project: ProjectFile,
  profile: Profile,
  context: ReportContext,
): ReportModel;
