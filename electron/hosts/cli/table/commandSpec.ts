/** What stands in an argument, for the completion of it: a `project` is a file that ends in `.galley`. */
export type ValueKind = 'project' | 'file' | 'folder' | 'command' | 'text';

/** A value that a command is given: an argument by its place, or what follows an option. */
interface Given {
  /** What stands for it where the command's form is shown, such as `FILE`. */
  readonly value: string;
  readonly kind: ValueKind;
  /** The only values there are, where they can be listed. */
  readonly choices?: readonly string[];
}

export interface ArgumentSpec extends Given {
  /** A sentence. */
  readonly description: string;
  readonly isOptional?: true;
}

/** An option that is there or not. */
interface FlagSpec {
  readonly type: 'boolean';
  readonly description: string;
}

/** An option with a value. */
interface ValuedSpec extends Given {
  readonly type: 'string';
  /** Its other name, one letter. */
  readonly short?: string;
  readonly description: string;
  readonly default?: string;
  readonly isRequired?: true;
}

export type OptionSpec = FlagSpec | ValuedSpec;

/** An option for one command, such as `-o report.pdf`, and what it is good for. */
export interface Example {
  /** Without `galley`. */
  readonly line: string;
  /** What it does, a sentence. */
  readonly does: string;
}

/**
 * How one command is called, and everything that is told of it. The parsing of a command line, the
 * help, the manual page and the completions of the shells are all made from this.
 */
export interface CommandSpec {
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  /** Whole sentences beyond the summary, a paragraph each. */
  readonly description: readonly string[];
  readonly arguments: readonly ArgumentSpec[];
  /** By their long names. `--help` goes without saying. */
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly Example[];
}
