/** The npm scripts by which a person runs Galley; tests that npm runs are where they say they are. */
const OWN_SCRIPTS: ReadonlySet<string | undefined> = new Set(['galley', 'serve', 'start', 'dev']);

/** Where relative paths start: npm runs scripts in the project's folder and keeps the caller's. */
export function callersFolder(
  env: NodeJS.ProcessEnv = process.env,
  current: string = process.cwd(),
): string {
  return OWN_SCRIPTS.has(env.npm_lifecycle_event) ? env.INIT_CWD || current : current;
}
