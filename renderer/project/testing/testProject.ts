import type { EditorState } from '@tiptap/pm/state';
import type { Block, Inline } from '../../../shared/article/block';
import type { BlockId, ClaimId, TagId } from '../../../shared/id';
import { createProject } from '../../../shared/project/file/createProject';
import { addClaim } from '../intents/addClaim';
import type { Intent } from '../intents/intent';
import {
  type ArticleIndex,
  articleIndex,
  type PlacedAnchor,
  placedAnchor,
  positionAt,
} from '../model/articleIndex';
import { projectState } from './projectState';

const NOW = '2026-03-14T09:00:00.000Z';

/** A state whose article has these paragraphs. */
export function stateOf(...paragraphs: (string | Inline[])[]): EditorState {
  const blocks = paragraphs.map(
    (content, place): Block => ({
      id: `blk_${place}` as BlockId,
      type: 'paragraph',
      content: typeof content === 'string' ? (content ? [{ text: content }] : []) : content,
    }),
  );
  return projectState(createProject({ article: { title: 'Title', blocks }, now: NOW }));
}

/** The state after the intent; throws where there was nothing to do. */
export function done(state: EditorState, intent: Intent): EditorState {
  const tr = intent(state);
  if (!tr) throw new Error('The intent found nothing to do.');
  return state.apply(tr);
}

/** The document positions of the first occurrence of some words, blocks joined by `\n`. */
export function find(state: EditorState, words: string): [number, number] {
  const index = articleIndex(state.doc);
  const start = index.canonical.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the article.`);
  return [positionAt(index, start, 'start'), positionAt(index, start + words.length, 'end')];
}

/** Where all anchors of the article stand. */
export function allPlaces(index: ArticleIndex): PlacedAnchor[] {
  return [...index.anchors.keys()].flatMap((anchor) => placedAnchor(index, anchor) ?? []);
}

/** The state with these words marked as a claim. */
export function mark(
  state: EditorState,
  words: string,
  id: string,
  tags: TagId[] = [],
): EditorState {
  return done(state, addClaim(...find(state, words), tags, id as ClaimId));
}
