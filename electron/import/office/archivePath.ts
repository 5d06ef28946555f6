/**
 * The path of what a part of an archive points to, `folder` being where that part lies (empty or ending
 * in `/`). One that climbs out of the archive ends at its root.
 */
export function archivePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
