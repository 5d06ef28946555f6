import { execFile } from 'node:child_process';
import { inject } from 'vitest';
import { COMMAND_LINE } from './startServer';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line: `runCommand('show', path, '--json')`. */
export function runCommand(...args: string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const env = { ...process.env, GALLEY_DATA_FOLDER: inject('dataFolder') };
    const options = { env, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, [COMMAND_LINE, ...args], options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

/** What `show --json` says of a project; throws where it cannot be shown. */
export async function showProject(path: string): Promise<ShownProject> {
  const { code, stdout, stderr } = await runCommand('show', path, '--json');
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ShownProject;
}

/** The parts of `show --json` that the tests look at. */
export interface ShownProject {
  readonly claims: readonly {
    readonly number: number;
    readonly id: string;
    /** The words of its places, joined. */
    readonly quote: string;
    readonly anchors: readonly {
      readonly id: string;
      readonly detached: boolean;
      readonly quote: string;
    }[];
    readonly tags: readonly { readonly id: string; readonly label: string }[];
    readonly status: string;
    readonly stale: boolean;
    readonly detached: boolean;
    readonly verdict?: { readonly label?: string; readonly explanation?: string };
    readonly evidence: readonly {
      readonly stance: string;
      readonly source: string;
      readonly quote?: string;
      readonly locator?: { readonly page?: string };
    }[];
    readonly origins: {
      readonly supporting: readonly string[];
      readonly refuting: readonly string[];
    };
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly csl: { readonly title?: string };
    readonly derivedFrom: readonly string[];
  }[];
}
