import type { CommandSpec, OptionSpec } from '../table/commandSpec';

/**
 * How a command is called, after its name: `PROJECT`, `-o OUT`, `[--json]`. What must be there comes
 * first, what may be is in brackets; no part is torn at the end of a line.
 */
export function usageParts(spec: Pick<CommandSpec, 'arguments' | 'options'>): string[] {
  const options = Object.entries(spec.options);
  const isNeeded = (option: OptionSpec) => option.type === 'string' && option.isRequired === true;
  return [
    ...spec.arguments.map(({ value, isOptional }) => (isOptional ? `[${value}]` : value)),
    ...options
      .filter(([, option]) => isNeeded(option))
      .map(([name, option]) => optionForm(name, option)),
    ...options
      .filter(([, option]) => !isNeeded(option))
      .map(([name, option]) => `[${optionForm(name, option)}]`),
  ];
}

/** The shortest form of an option with its value: `-o OUT`, `--json`. */
function optionForm(name: string, option: OptionSpec): string {
  if (option.type === 'boolean') return `--${name}`;
  return `${option.short ? `-${option.short}` : `--${name}`} ${option.value}`;
}

/** All names of an option with its value: `-o, --output OUT`. */
export function optionNames(name: string, option: OptionSpec): string {
  if (option.type === 'boolean') return `--${name}`;
  return `${option.short ? `-${option.short}, ` : ''}--${name} ${option.value}`;
}

/** What an option is good for, with the values it takes and the one it has unless told. */
export function optionWords(option: OptionSpec): string {
  if (option.type === 'boolean') return option.description;
  const choices = option.choices ? ` One of ${option.choices.join(', ')}` : '';
  const unless = option.default ? `; ${option.default} unless told` : '';
  return `${option.description}${choices}${unless}${choices || unless ? '.' : ''}`;
}
