/** Ends a switch over a union: adding a case without handling it is a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
