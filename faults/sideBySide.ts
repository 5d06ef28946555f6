/** Does each job, with so many going on at any time. Rejects with the first failure, when all have ended. */
export async function sideBySide<Job>(
  lanes: number,
  jobs: Iterable<Job>,
  work: (job: Job) => Promise<void>,
): Promise<void> {
  const waiting = jobs[Symbol.iterator]();
  const failures: unknown[] = [];
  const lane = async () => {
    for (let job = waiting.next(); !job.done && failures.length === 0; job = waiting.next()) {
      await work(job.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
}
