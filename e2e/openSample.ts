import type { Checker } from './checker';
import { onlyProject } from './onlyProject';

/** Opens the sample project from an empty library, by its keys; answers the path of its file. */
export async function openSample(checker: Checker, library: string): Promise<string> {
  await checker.tabTo(/^Explore a sample project/);
  await checker.press('Enter');
  await checker.page.locator('[data-anchor]').first().waitFor();
  return onlyProject(library);
}
