import type { CommandSpec, OptionSpec } from '../table/commandSpec';
import { completedCommands, PROGRAM_OPTIONS, quoted, wordsOf } from './completed';

type Value = Pick<CommandSpec['arguments'][number], 'value' | 'kind' | 'choices'>;

/** A function for `$fpath`, or to be sourced after `compinit`. */
export function zshCompletion(): string {
  const commands = completedCommands();
  const described = commands.map(([name, { summary }]) => `    ${quoted(`${name}:${summary}`)}\n`);
  const program = Object.entries(PROGRAM_OPTIONS).map(
    ([name, { description }]) => `    ${quoted(`--${name}:${description}`)}\n`,
  );
  const branches = commands.map(([name, spec]) => {
    const specs = [
      ...Object.entries(spec.options).flatMap(([option, each]) => optionSpecs(option, each)),
      ...spec.arguments.map((each, at) => `${at + 1}:${escaped(each.value)}:${action(each)}`),
    ];
    return `    ${name})\n      _arguments -S ${specs.map((each) => quoted(each)).join(' \\\n        ')}\n      ;;\n`;
  });
  return `#compdef galley
# Completes the commands of galley in zsh: write this to a file _galley in a folder of $fpath.

_galley() {
  local -a commands options
  commands=(
${described.join('')}  )
  options=(
${program.join('')}  )
  if ((CURRENT == 2)); then
    _describe command commands -- options
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${branches.join('')}  esac
}

if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then
  _galley "$@"
else
  compdef _galley galley
fi
`;
}

/** One for each of its names; where one of them is there, the other is not offered. */
function optionSpecs(name: string, option: OptionSpec): string[] {
  const words = `[${escaped(option.description)}]`;
  if (option.type === 'boolean') return [`--${name}${words}`];
  const value = `:${escaped(option.value)}:${action(option)}`;
  if (option.short === undefined) return [`--${name}=${words}${value}`];
  const { short } = option;
  return [`(-${short})--${name}=${words}${value}`, `(--${name})-${short}+${words}${value}`];
}

function action(value: Value): string {
  const words = wordsOf(value);
  if (words !== undefined) return `(${words.join(' ')})`;
  switch (value.kind) {
    case 'project':
      return '_files -g "*.galley(-.)"';
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    default:
      return ' ';
  }
}

/** Colons and brackets have a meaning in what `_arguments` reads. */
function escaped(text: string): string {
  return text.replaceAll(/[:[\]\\]/g, '\\$&');
}
