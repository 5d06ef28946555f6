import { ProgressBar } from './ProgressBar';
import { useJobProgress } from './useJobProgress';

/** A bar for work that main does. */
export function JobProgress({ job, label }: { job: string; label: string }) {
  return <ProgressBar fraction={useJobProgress(job)} label={label} />;
}
