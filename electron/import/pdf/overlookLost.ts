/**
 * pdf.js begins to fetch every page when it wants the first, and forgets those it then cannot use.
 * While `work` goes on, a promise of its that nobody awaits ends nothing; what is needed is still
 * awaited and fails there.
 */
export async function overlookLost<T>(work: () => Promise<T>): Promise<T> {
  process.on('unhandledRejection', overlook);
  try {
    return await work();
  } finally {
    process.off('unhandledRejection', overlook);
  }
}

function overlook(reason: unknown): void {
  const isFromPdf = reason instanceof Error && reason.stack?.includes('pdfjs-dist');
  if (!isFromPdf) throw reason;
}
