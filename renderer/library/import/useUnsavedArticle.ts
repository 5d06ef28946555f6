import { useEffect, useRef, useState } from 'react';
import type { UnsavedArticle } from '../../../shared/ipc/unsavedWork';
import type { Host } from '../../host/host';
import { unsavedId } from '../../project/saving/keepUnsavedWork';

/** How long after the last stroke what was typed is kept (ms). */
const KEEP_AFTER_MS = 1000;

/**
 * Keeps an article that was typed or pasted until a project is made of it or it is thrown away; `null`
 * while there is none. `known` is the name that it was kept under before.
 */
export function useUnsavedArticle(
  host: Host,
  article: UnsavedArticle | null,
  known: string | null,
): { readonly problem: string | null; drop(): Promise<void> } {
  const [id] = useState(() => known ?? unsavedId());
  const [problem, setProblem] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { text, html, as } = article ?? NONE;
  useEffect(() => {
    if (text === '') return;
    timer.current = setTimeout(() => {
      last.current = host
        .call('unsaved.keepArticle', { id, article: { text, html, as } })
        .then((kept) => setProblem(kept.ok ? null : kept.error.message));
    }, KEEP_AFTER_MS);
    return () => clearTimeout(timer.current);
  }, [host, id, text, html, as]);
  return {
    problem,
    drop: async () => {
      clearTimeout(timer.current);
      await last.current;
      await host.call('unsaved.drop', { of: 'article', id });
    },
  };
}

const NONE: UnsavedArticle = { text: '', html: null, as: 'text' };
