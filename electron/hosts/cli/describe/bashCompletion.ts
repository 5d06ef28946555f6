import type { CommandSpec, OptionSpec } from '../table/commandSpec';
import { COMMAND_TABLE } from '../table/commandTable';
import { completedCommands, PROGRAM_OPTIONS, wordsOf } from './completed';

/**
 * For bash 3.2 and later. The function `_galley` looks at what stands before the cursor: the value of an
 * option, an option, or an argument by its place. Names of any file are left to readline, which knows
 * how to quote them.
 */
export function bashCompletion(): string {
  const commands = completedCommands();
  const values = commands.flatMap(([name, { options }]) =>
    Object.entries(options).flatMap(([option, spec]) =>
      spec.type === 'boolean' ? [] : [branch(patternsOf(name, option, spec), spec)],
    ),
  );
  const valued = commands.flatMap(([name, { options }]) =>
    Object.entries(options).flatMap(([option, spec]) =>
      spec.type === 'boolean' ? [] : patternsOf(name, option, spec),
    ),
  );
  const options = commands.map(
    ([name, spec]) =>
      `      ${name}) _galley_words '${Object.keys(spec.options).map(dashed).join(' ')}' ;;\n`,
  );
  const places = commands.flatMap(([name, spec]) =>
    spec.arguments.map((argument, at) => branch([`'${name} ${at}'`], argument)),
  );
  const first = [...Object.keys(COMMAND_TABLE), ...Object.keys(PROGRAM_OPTIONS).map(dashed)].join(
    ' ',
  );
  return `# Completes the commands of galley in bash: source <(galley completion bash)

_galley_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_galley_files() {
  compopt -o filenames 2> /dev/null
  local name bare=\${cur#[\\"\\']}
  while IFS= read -r name; do
    COMPREPLY+=("$name")
  done < <(compgen "$@" -- "\${bare//\\\\/}")
}

_galley() {
  local cur=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  local command=\${COMP_WORDS[1]} at=0 word
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _galley_words '${first}'
    return
  fi
  # --to=pdf comes in three words.
  [[ $before == '=' ]] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  [[ $cur == '=' ]] && cur=
  case "$command $before" in
${values.join('')}  esac
  if [[ $cur == -* ]]; then
    case $command in
${options.join('')}    esac
    return
  fi
  for ((word = 2; word < COMP_CWORD; word++)); do
    case "$command \${COMP_WORDS[word]}" in
${valued.length === 0 ? '' : `      ${valued.join(' | ')})\n        [[ \${COMP_WORDS[word + 1]} == '=' ]] && ((word++))\n        ((word++))\n        ;;\n`}      *' -'?*) ;;
      *) ((at++)) ;;
    esac
  done
  case "$command $at" in
${places.join('')}  esac
}

complete -o bashdefault -o default -F _galley galley
`;
}

function patternsOf(
  command: string,
  option: string,
  spec: Extract<OptionSpec, { type: 'string' }>,
): string[] {
  const names = [dashed(option), ...(spec.short === undefined ? [] : [`-${spec.short}`])];
  return names.map((name) => `'${command} ${name}'`);
}

/** Nothing is answered for any file, which leaves it to readline, and for text, which nobody can guess. */
function branch(
  patterns: readonly string[],
  value: Pick<CommandSpec['arguments'][number], 'kind' | 'choices'>,
): string {
  const words = wordsOf(value);
  const lines =
    words !== undefined
      ? [`_galley_words '${words.join(' ')}'`]
      : value.kind === 'project'
        ? ["_galley_files -f -X '!*.galley'", '_galley_files -d']
        : value.kind === 'folder'
          ? ['_galley_files -d']
          : [];
  return `    ${patterns.join(' | ')})\n${[...lines, 'return'].map((line) => `      ${line}\n`).join('')}      ;;\n`;
}

function dashed(option: string): string {
  return `--${option}`;
}
