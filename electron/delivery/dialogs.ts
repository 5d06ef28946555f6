export interface FileFilter {
  readonly name: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

/**
 * What only a host with a window system of its own can do. `serve` and the command line have none:
 * there the window downloads, and the browser itself opens addresses.
 */
export interface Dialogs {
  /** The path of the project file that the person chose, or undefined. */
  chooseProject(): Promise<string | undefined>;
  /** The path to write to; `name` is the proposed file name with its extension. */
  chooseSaveTarget(name: string, filters: readonly FileFilter[]): Promise<string | undefined>;
  /** Shows the whole address and asks; true when the person wants it opened. */
  confirmOpenAddress(url: string): Promise<boolean>;
  /** Opens an address, already checked and confirmed, in the default browser. */
  openAddress(url: string): Promise<void>;
  /**
   * Names a file and asks whether it is to be opened in the system's viewer, or shown in its folder
   * because its kind may run code; true when the person wants that.
   */
  confirmOpenFile(name: string, how: 'open' | 'reveal'): Promise<boolean>;
  /** Opens a file, already confirmed, in the system's viewer; returns why it could not. */
  openFile(path: string): Promise<string | undefined>;
  /** Shows a file in the system's file manager. */
  reveal(path: string): void;
}
