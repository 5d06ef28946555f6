import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../../../shared/result';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './commandSpec';

type ValueOf<O> = O extends { readonly type: 'boolean' }
  ? boolean
  : O extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : string;

type ArgumentOf<A> = A extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

/** A tuple: mapped over a type parameter, as only then it stays one. */
type Positionals<A extends readonly ArgumentSpec[]> = {
  readonly [At in keyof A]: A[At] extends { readonly isOptional: true }
    ? ArgumentOf<A[At]> | undefined
    : ArgumentOf<A[At]>;
};

/** The options that a command certainly has once it is read. */
type CertainOf<O> = {
  [Name in keyof O]: O[Name] extends { readonly isRequired: true } | { readonly default: string }
    ? Name
    : never;
}[keyof O];

/** What a command line says, as the table of commands has it. */
export interface CommandLine<S extends Pick<CommandSpec, 'arguments' | 'options'>> {
  readonly values: {
    readonly [Name in CertainOf<S['options']>]: ValueOf<S['options'][Name]>;
  } & {
    readonly [Name in Exclude<keyof S['options'], CertainOf<S['options']>>]?: ValueOf<
      S['options'][Name]
    >;
  };
  readonly positionals: Positionals<S['arguments']>;
}

interface Read {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/** Reads the words after a command's name, strictly as the table says; the error is a sentence. */
export function readCommandLine<S extends Pick<CommandSpec, 'arguments' | 'options'>>(
  argv: readonly string[],
  spec: S,
): Result<CommandLine<S>, string> {
  let read: Read;
  try {
    read = parseArgs({ args: [...argv], options: { ...spec.options }, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) return err(error.message);
    throw error;
  }
  return isAsSpecified(read, spec) ? ok(read) : err(faultIn(read, spec) ?? '');
}

function isAsSpecified<S extends Pick<CommandSpec, 'arguments' | 'options'>>(
  read: Read,
  spec: S,
): read is Read & CommandLine<S> {
  return faultIn(read, spec) === undefined;
}

function faultIn(
  { values, positionals }: Read,
  spec: Pick<CommandSpec, 'arguments' | 'options'>,
): string | undefined {
  const most = spec.arguments.length;
  const least = spec.arguments.filter(({ isOptional }) => !isOptional).length;
  if (positionals.length < least || positionals.length > most) {
    if (most === 0) return `This takes no ${positionals[0]}.`;
    return `Name ${spec.arguments.map(({ value }) => `one ${value}`).join(' and ')}.`;
  }
  if (readFrom(values, positionals, spec).filter((name) => name === '-').length > 1) {
    return 'Only one of the files can come from standard input.';
  }
  for (const [at, argument] of spec.arguments.entries()) {
    const fault = choiceFault(argument.value, argument, positionals[at]);
    if (fault !== undefined) return fault;
  }
  for (const [name, option] of Object.entries(spec.options)) {
    if (option.type === 'boolean') continue;
    const fault = optionFault(name, option, values[name]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The names of all files that a command line wants read. */
function readFrom(
  values: Read['values'],
  positionals: Read['positionals'],
  spec: Pick<CommandSpec, 'arguments' | 'options'>,
): unknown[] {
  const isFile = ({ kind }: Pick<ArgumentSpec, 'kind'>) => kind === 'file' || kind === 'project';
  const named = Object.entries(spec.options).flatMap(([name, option]) =>
    option.type === 'string' && isFile(option) && name !== 'output' ? [values[name]] : [],
  );
  const placed = positionals.filter((_, at) => {
    const argument = spec.arguments[at];
    return argument !== undefined && isFile(argument);
  });
  return [...placed, ...named];
}

function optionFault(
  name: string,
  option: Extract<OptionSpec, { type: 'string' }>,
  value: unknown,
): string | undefined {
  if (value === undefined && option.isRequired) {
    if (option.choices) return `--${name} takes ${option.choices.join(', ')}.`;
    return `Say ${name === 'output' ? 'where to write' : `the ${option.value}`}, with ${option.short ? `-${option.short}` : `--${name}`}.`;
  }
  return choiceFault(`--${name}`, option, value);
}

function choiceFault(
  name: string,
  { choices }: Pick<ArgumentSpec, 'choices'>,
  value: unknown,
): string | undefined {
  if (choices === undefined || value === undefined) return undefined;
  if (choices.some((choice) => choice === value)) return undefined;
  return `${name} takes ${choices.join(', ')}.`;
}
