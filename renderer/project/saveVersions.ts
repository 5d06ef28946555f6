import type { AppError } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';

type Saved = { readonly hash: string; readonly savedAt: string; readonly notice?: string };
type Save = (text: string, basedOn: string) => Promise<Result<Saved, AppError>>;

export interface SavedVersions {
  save(text: string): ReturnType<Save>;
  /** The hash of the version that the next save replaces. */
  basedOn(): string;
}

/**
 * Saves one version of a project upon the other; `hash` is that of the version on the disk. An answer
 * can be lost after the file was written. The next save would then take the window's own version for
 * one from outside, so it is tried once more as based on what was sent and never answered.
 */
export function saveVersions(hash: string, save: Save): SavedVersions {
  let basedOn = hash;
  let unanswered: string | null = null;
  const saveVersion = async (text: string) => {
    let result = await save(text, basedOn);
    if (!result.ok && result.error.code === 'conflict' && unanswered !== null) {
      result = await save(text, await sha256(unanswered));
    }
    if (result.ok) basedOn = result.value.hash;
    if (result.ok) unanswered = null;
    else if (result.error.code === 'unavailable') unanswered ??= text;
    return result;
  };
  return { save: saveVersion, basedOn: () => basedOn };
}

/** Of the text's UTF-8 bytes, in lower-case hexadecimal. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
