import { bashCompletion } from './bashCompletion';
import { fishCompletion } from './fishCompletion';
import { zshCompletion } from './zshCompletion';

/** What a shell reads to complete the commands of `galley`. */
export function completionScript(shell: 'bash' | 'zsh' | 'fish'): string {
  return { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }[shell]();
}
