import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type ArticleIndex, articleIndex, positionAt } from '../../project/model/articleIndex';
import type { Session } from '../../project/session/session';
import { keepsClaim } from './caret';
import { findHits, type Hit } from './findHits';

interface Search {
  readonly query: string;
  /** Offsets into the canonical text. */
  readonly hits: readonly Hit[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Search>('galleySearchHits');
const NOTHING: Search = { query: '', hits: [], decorations: DecorationSet.empty };

/** One letter stands everywhere; highlighting starts with two. */
const SHORTEST_QUERY = 2;
/** More highlights than this help nobody and cost time. */
const MOST_SHOWN = 400;

/** Highlights the words searched for; rebuilt only when they or the text change. */
export function searchHits(): Plugin<Search> {
  return new Plugin<Search>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, search, before, after) => {
        const query = (tr.getMeta(key) as string | undefined) ?? search.query;
        if (query === search.query && before.doc === after.doc) return search;
        if (query.trim().length < SHORTEST_QUERY) return { ...NOTHING, query };
        const index = articleIndex(after.doc);
        const sameText = articleIndex(before.doc).canonical.text === index.canonical.text;
        return query === search.query && sameText ? search : find(index, query);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function find(index: ArticleIndex, query: string): Search {
  const hits = findHits(index.canonical.text, query);
  const decorations = hits.slice(0, MOST_SHOWN).map(({ from, to }) =>
    Decoration.inline(positionAt(index, from, 'start'), positionAt(index, to, 'end'), {
      class: 'hit',
    }),
  );
  return { query, hits, decorations: DecorationSet.create(index.doc, decorations) };
}

/** The places found in the article's text. */
export function hitsOf(state: EditorState): readonly Hit[] {
  return key.getState(state)?.hits ?? [];
}

/** A transaction that searches the article's text. */
export function searching(state: EditorState, query: string): Transaction {
  return state.tr.setMeta(key, query).setMeta('addToHistory', false);
}

/** Searches the article's text; an empty query ends the search. */
export function search(session: Session, query: string): void {
  const { state, view } = session.editor;
  if ((key.getState(state)?.query ?? '') === query) return;
  view.dispatch(searching(state, query));
}

/** Selects the next or previous place found, seen from the selection; goes round at the ends. */
export function goToHit(session: Session, direction: 1 | -1): void {
  // The article follows what is typed a moment later; Enter means all of it.
  search(session, session.workspace.get().filter.query);
  const { state, view } = session.editor;
  const hits = hitsOf(state);
  if (hits.length === 0) {
    session.say('Nothing found in the text. Press / to search.');
    return;
  }
  const index = articleIndex(state.doc);
  const places = hits.map(({ from, to }) => ({
    from: positionAt(index, from, 'start'),
    to: positionAt(index, to, 'end'),
  }));
  const { from, to } = state.selection;
  const next =
    direction === 1
      ? (places.find((hit) => hit.from >= to) ?? places[0])
      : (places.findLast((hit) => hit.to <= from) ?? places.at(-1));
  if (!next) return;
  session.show('article');
  scrollToPosition(session, next.from);
  view.dispatch(
    state.tr
      .setSelection(TextSelection.create(state.doc, next.from, next.to))
      .setMeta(keepsClaim, true)
      .setMeta('addToHistory', false),
  );
}

/** Scrolls the text at a document position into the middle of the article's view. */
export function scrollToPosition(session: Session, position: number): void {
  const { node } = session.editor.view.domAtPos(position);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
