import { Extension, type Extensions } from '@tiptap/core';
import type { Host } from '../host';
import type { Session } from '../project/session';
import { articleClipboard } from './articleClipboard';
import { articleKeymap } from './articleKeymap';
import { claimPainter } from './claimPainter';
import { correctKeys } from './correctKeys';
import { figurePictures } from './figurePictures';
import { followCaret } from './followCaret';
import { freshSelection } from './freshSelection';
import { keepSelection } from './keepSelection';
import { lockGuards } from './lockGuards';
import { searchHits } from './searchHits';
import { typeOver } from './typeOver';

export interface ArticleViewOptions {
  /** Imports foreign HTML that is pasted and gives pictures; without it there is plain text only. */
  readonly host?: Host;
  /** Whether keys of a single character work. */
  readonly singleKeys?: () => boolean;
}

/** How the article is drawn and driven: claims in the text, keys, locked mode, clipboard, search. */
export function articleViewExtensions(
  session: () => Session,
  { host, singleKeys = () => true }: ArticleViewOptions = {},
): Extensions {
  return [
    followCaret(session),
    Extension.create({
      name: 'galleyArticleView',
      // Before TipTap's own clipboard serialiser.
      priority: 1500,
      addProseMirrorPlugins: () => [
        freshSelection(),
        keepSelection(),
        claimPainter(session),
        lockGuards(session),
        articleKeymap(session, singleKeys),
        correctKeys(),
        typeOver(),
        articleClipboard(session, host),
        searchHits(),
        ...(host ? [figurePictures(session, host)] : []),
      ],
    }),
  ];
}
