/** What the stand-in has no word about: called, and nothing follows. docs/electron.md lists it. */
export function takeNote(): void {
  // A test that wants to know more asks Electron itself.
}
