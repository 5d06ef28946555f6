/** What is used here of the half of pdf.js that has no types: it parses what the other half asks for. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: {
    initializeFromPort(port: object): void;
  };
}
