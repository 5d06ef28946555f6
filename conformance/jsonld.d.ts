/** What is used here of a package without types of its own (JSON-LD 1.1 API, W3C). */
declare module 'jsonld' {
  interface RemoteDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: object;
  }
  interface Options {
    readonly documentLoader: (address: string) => Promise<RemoteDocument>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<readonly unknown[]>;
  };
  export default jsonld;
}
