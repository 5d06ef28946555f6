import { useEffect, useRef, useState } from 'react';
import type { ArticleDraft } from '../../../shared/ipc/keptDrafts';
import type { Host } from '../../host/host';
import { draftId } from '../../project/saving/recovery';

/** How long after the last stroke what was typed is kept (ms). */
const KEEP_AFTER_MS = 1000;

/**
 * Keeps an article that was typed or pasted until a project is made of it or it is thrown away; `null`
 * while there is none. `known` is the draft that it came from.
 */
export function useArticleDraft(
  host: Host,
  article: ArticleDraft | null,
  known: string | null,
): { readonly problem: string | null; drop(): Promise<void> } {
  const [id] = useState(() => known ?? draftId());
  const [problem, setProblem] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { text, html, as } = article ?? NONE;
  useEffect(() => {
    if (text === '') return;
    timer.current = setTimeout(() => {
      last.current = host
        .call('draft.keepArticle', { id, article: { text, html, as } })
        .then((kept) => setProblem(kept.ok ? null : kept.error.message));
    }, KEEP_AFTER_MS);
    return () => clearTimeout(timer.current);
  }, [host, id, text, html, as]);
  return {
    problem,
    drop: async () => {
      clearTimeout(timer.current);
      await last.current;
      await host.call('draft.drop', { of: 'article', id });
    },
  };
}

const NONE: ArticleDraft = { text: '', html: null, as: 'text' };
