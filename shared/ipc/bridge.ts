/**
 * What the preload puts into the Electron window as `window.galley`; absent in a browser, where
 * `serve` answers over HTTP. Untyped on purpose: the window's `Host` gives both the contract's types.
 */
export interface Bridge {
  /** Asks main on a channel of the contract; never rejects. The input is copied, so plain data only. */
  call(channel: string, input: unknown): Promise<unknown>;
  /**
   * Listens to an event of the contract; the function returned stops it. What the library was asked
   * before anybody listened is handed to the first listener; other events do not wait.
   */
  on(event: string, listener: (payload: unknown) => void): () => void;
}
