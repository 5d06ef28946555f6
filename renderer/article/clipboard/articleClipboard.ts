import { closeHistory } from '@tiptap/pm/history';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block } from '../../../shared/article/block';
import type { Host } from '../../host/host';
import { isTextLocked } from '../../project/plugins/articleLock';
import type { Doer, Speaker } from '../../project/session/createWorkspace';
import { refuseWhileTextLocked } from '../commands/textLockGuards';
import { clipboardText } from './clipboardText';
import { ownMarkup } from './ownMarkup';
import { pasteBlocks, pasteLines } from './pasteText';
import { wholePasteWords } from './wholePasteWords';

/**
 * Copies the text as lines. Pastes what was copied in an article with its structure and its claims;
 * anything else comes in through the importer, as schema-checked blocks, or as lines of plain text.
 */
export function articleClipboard(
  session: () => Speaker & Pick<Doer, 'unsay'>,
  host: Host | undefined,
): Plugin {
  const insert = (view: EditorView, data: DataTransfer) => {
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    if (html !== '' && host) void pasteHtml(view, session(), host, html, text);
    else if (text !== '') dispatchPaste(view, session(), pasteLines(view.state, text));
  };
  return new Plugin({
    key: new PluginKey('galleyArticleClipboard'),
    props: {
      clipboardTextSerializer: (slice) => clipboardText(slice.content),
      handleDOMEvents: {
        paste: (view, event) => {
          if (refuseWhileTextLocked(session(), view, event)) return true;
          const data = event.clipboardData;
          if (!data) return false;
          event.preventDefault();
          const before = view.state;
          if (!pasteOwn(view, event, data.getData('text/html'))) insert(view, data);
          else {
            const words = wholePasteWords(before, view.state);
            if (words !== null) session().say(words);
          }
          return true;
        },
        drop: (view, event) => {
          if (refuseWhileTextLocked(session(), view, event)) return true;
          // A passage dragged within the article is ProseMirror's to move.
          if (view.dragging) return false;
          event.preventDefault();
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (!place || !event.dataTransfer) return true;
          const $place = view.state.doc.resolve(place.pos);
          view.dispatch(view.state.tr.setSelection(TextSelection.near($place)));
          insert(view, event.dataTransfer);
          return true;
        },
      },
    },
  });
}

/** Whether this was copied in an article, and is now where it was pasted. */
function pasteOwn(view: EditorView, event: ClipboardEvent, html: string): boolean {
  const own = ownMarkup(html);
  if (own === undefined) return false;
  try {
    return view.pasteHTML(own, event);
  } catch {
    // What the editor finds no place for comes in like anything else.
    return false;
  }
}

const PASTING = 'Pasting…';

async function pasteHtml(
  view: EditorView,
  speaker: Speaker & Pick<Doer, 'unsay'>,
  host: Host,
  html: string,
  text: string,
): Promise<void> {
  speaker.say(PASTING);
  const result = await host.call('import.article', {
    job: `paste-${Date.now()}`,
    mediaType: 'text/html',
    base64: toBase64(asFragment(html)),
  });
  if (view.isDestroyed) return;
  if (isTextLocked(view.state)) {
    speaker.say('Nothing was pasted: the text was locked in the meantime.');
    return;
  }
  speaker.unsay(PASTING);
  if (result.ok && result.value.blocks.length > 0) {
    const hasText = view.state.doc.textContent.trim() !== '';
    const blocks = hasText ? belowHeadline(result.value.blocks) : result.value.blocks;
    dispatchPaste(view, speaker, pasteBlocks(view.state, blocks));
  } else if (text.trim() !== '') {
    dispatchPaste(view, speaker, pasteLines(view.state, text));
  } else {
    speaker.say(result.ok ? 'There is no text on the clipboard.' : result.error.message);
  }
}

/** Marked as a part that was selected, so that the importer does not look for an article in a page. */
function asFragment(html: string): string {
  return /<!--\s*StartFragment/i.test(html)
    ? html
    : `<!--StartFragment-->${html}<!--EndFragment-->`;
}

/** The importer takes a heading at the start for the headline; an article with text has one. */
function belowHeadline(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.type === 'heading' && first.level === 1
    ? [{ ...first, level: 2 }, ...rest]
    : blocks;
}

function dispatchPaste(view: EditorView, speaker: Speaker, tr: Transaction): void {
  const before = view.state;
  view.dispatch(closeHistory(tr).setMeta('paste', true).setMeta('uiEvent', 'paste'));
  const words = wholePasteWords(before, view.state);
  if (words !== null) speaker.say(words);
}

function toBase64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
