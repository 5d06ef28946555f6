import { useEffect, useState } from 'react';
import { useApp } from '../AppContext';

/** How often main is asked (ms). */
const EVERY_MS = 200;

/**
 * How far a piece of long work is, 0 to 1; `null` while that is not known. Main is asked for as long as
 * there is a job, and never when there is none.
 */
export function useJobProgress(job: string | null): number | null {
  const { host } = useApp();
  const [told, setTold] = useState<{ job: string; fraction: number } | null>(null);
  useEffect(() => {
    if (job === null) return;
    let timer = 0;
    let hasEnded = false;
    const ask = async () => {
      const answer = await host.call('job.progress', { job });
      if (hasEnded) return;
      const fraction = answer.ok ? answer.value.fraction : undefined;
      if (fraction !== undefined) setTold({ job, fraction });
      wait();
    };
    const wait = () => {
      timer = window.setTimeout(() => void ask(), EVERY_MS);
    };
    wait();
    return () => {
      hasEnded = true;
      window.clearTimeout(timer);
    };
  }, [job, host]);
  return told !== null && told.job === job ? told.fraction : null;
}
