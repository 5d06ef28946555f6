/** How a worker's work ended. */
export type WorkerEnd<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timeLimit' }
  | { readonly kind: 'memoryLimit' }
  /** It failed, or said what nobody expects; `detail` is for the curious. */
  | { readonly kind: 'broken'; readonly detail?: string };

/** Answers a worker. */
export type Reply = (message: unknown) => void;
