import type { CommandSpec, OptionSpec } from '../table/commandSpec';
import { completedCommands, PROGRAM_OPTIONS, quoted, wordsOf } from './completed';

type Value = Pick<CommandSpec['arguments'][number], 'kind' | 'choices'>;

/** For `~/.config/fish/completions/galley.fish`. */
export function fishCompletion(): string {
  const commands = completedCommands();
  const lines = [
    'complete -c galley -f',
    ...Object.entries(PROGRAM_OPTIONS).map(
      ([name, { description }]) =>
        `complete -c galley -n __fish_use_subcommand -l ${name} -d ${quoted(description)}`,
    ),
    ...commands.flatMap(([name, spec]) => [
      `complete -c galley -n __fish_use_subcommand -a ${name} -d ${quoted(spec.summary)}`,
      ...Object.entries(spec.options).map(([option, each]) => optionLine(name, option, each)),
      ...spec.arguments.map(
        (each, at) => `complete -c galley -n '__galley_at ${name} ${at}'${action(each)}`,
      ),
    ]),
  ];
  const valued = new Set(
    commands.flatMap(([, { options }]) =>
      Object.entries(options).flatMap(([name, option]) =>
        option.type === 'boolean'
          ? []
          : [`--${name}`, ...(option.short === undefined ? [] : [`-${option.short}`])],
      ),
    ),
  );
  return `# Completes the commands of galley in fish: write this to ~/.config/fish/completions/galley.fish

function __galley_is
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test $words[2] = $argv[1]
end

# Whether the word to complete is this command's argument of this number, counted from 0.
function __galley_at
    __galley_is $argv[1]; or return 1
    set -l words (commandline -opc)
    set -l at 0
    set -l is_value 0
    for word in $words[3..]
        if test $is_value = 1
            set is_value 0
        else if contains -- $word ${[...valued].join(' ')}
            set is_value 1
        else if not string match -q -- '-?*' $word
            set at (math $at + 1)
        end
    end
    test $at = $argv[2]
end

${lines.join('\n')}
`;
}

function optionLine(command: string, name: string, option: OptionSpec): string {
  const start = `complete -c galley -n '__galley_is ${command}' -l ${name}`;
  const description = ` -d ${quoted(option.description)}`;
  if (option.type === 'boolean') return `${start}${description}`;
  const short = option.short === undefined ? '' : ` -s ${option.short}`;
  return `${start}${short}${isAnyFile(option) ? ' -r' : ' -x'}${action(option)}${description}`;
}

/** Whether names of files are offered by fish itself. */
function isAnyFile({ kind }: Value): boolean {
  return kind === 'file';
}

function action(value: Value): string {
  const words = wordsOf(value);
  if (words !== undefined) return ` -a ${quoted(words.join(' '))}`;
  switch (value.kind) {
    case 'project':
      return " -k -a '(__fish_complete_suffix .galley)'";
    case 'file':
      return ' -F';
    case 'folder':
      return " -a '(__fish_complete_directories)'";
    default:
      return '';
  }
}
