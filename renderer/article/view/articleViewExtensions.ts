import { Extension, type Extensions } from '@tiptap/core';
import type { Host } from '../../host/host';
import type { Session } from '../../project/session/session';
import { articleClipboard } from '../clipboard/articleClipboard';
import { ArticleEnds } from '../commands/articleEnds';
import { articleKeymap } from '../commands/articleKeymap';
import { CorrectKeys } from '../commands/correctKeys';
import { followCaret } from '../commands/followCaret';
import { searchHits } from '../commands/searchHits';
import { selectParagraphs } from '../commands/selectParagraphs';
import { textLockGuards } from '../commands/textLockGuards';
import { typeOver } from '../commands/typeOver';
import { claimPainter } from '../painting/claimPainter';
import { figurePictures } from './figurePictures';
import { freshSelection } from './freshSelection';
import { keepSelection } from './keepSelection';

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
    ArticleEnds,
    CorrectKeys,
    followCaret(session),
    Extension.create({
      name: 'galleyArticleView',
      // Before TipTap's own clipboard serialiser.
      priority: 1500,
      addProseMirrorPlugins: () => [
        freshSelection(),
        keepSelection(),
        selectParagraphs(),
        claimPainter(session),
        textLockGuards(session),
        articleKeymap(session, singleKeys),
        typeOver(),
        articleClipboard(session, host),
        searchHits(),
        ...(host ? [figurePictures(session, host)] : []),
      ],
    }),
  ];
}
