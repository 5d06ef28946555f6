/** Runs Galley for a browser on this machine until it is told to stop. */
export async function runServe(_argv: readonly string[]): Promise<void> {}
