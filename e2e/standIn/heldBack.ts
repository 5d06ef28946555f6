/** An event of Electron's that can be held back. */
export function heldBack<T extends object>(parameters?: T) {
  return {
    ...(parameters as T),
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
