/** What DOMPurify is tested with: markup, and what should be left of it. */
declare module 'dompurify-vectors/test/fixtures/expect.js' {
  const vectors: readonly { readonly payload: string }[];
  export default vectors;
}
