import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Attachment } from '../../../shared/attachment';
import type { Output } from '../../../shared/ipc/contract';
import type { Host } from '../../host/host';
import type { FileKeeper } from '../../project/session/session';

/** A picture whose bytes are in this window's memory, under an address that is good here alone. */
interface Drawn {
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** No picture is drawn higher, CSS pixels. */
const MOST_HEIGHT = 460;
/** So much memory the pictures of an article may take; those that come after stay in words. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Draws the pictures that lie beside the project above their captions. Where there is none, or it is
 * missing, the figure stays what it says in words. Nothing is ever fetched from its address.
 */
export function figurePictures(project: () => Pick<FileKeeper, 'handle'>, host: Host): Plugin {
  const drawn = new Map<string, Drawn>();
  return new Plugin({
    view: (view) => {
      const load = (sha256: string) =>
        host.call('attachment.picture', { handle: project().handle, sha256 });
      const loader = createLoader(view, drawn, async (sha256) => {
        const picture = await load(sha256);
        return picture.ok ? picture.value : undefined;
      });
      loader.look();
      return {
        update: (_, before) => {
          if (before.doc !== view.state.doc) loader.look();
        },
        destroy: () => loader.close(),
      };
    },
    props: {
      decorations: ({ doc }) => (drawn.size === 0 ? null : decorationsOf(doc, drawn)),
    },
  });
}

/** Asks for the pictures of the article one after the other, each once. */
function createLoader(
  view: EditorView,
  drawn: Map<string, Drawn>,
  load: (sha256: string) => Promise<Output<'attachment.picture'> | undefined>,
) {
  const asked = new Set<string>();
  let bytes = 0;
  let isClosed = false;
  // The session is there only when everything that opens it has run.
  let queue = Promise.resolve();
  const draw = async (sha256: string) => {
    const picture = isClosed ? undefined : await load(sha256);
    if (picture === undefined || isClosed) return;
    const { base64, mediaType, width, height } = picture;
    const content = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
    drawn.set(sha256, { url, width, height });
    // Nothing changes but what is drawn.
    view.dispatch(view.state.tr);
  };
  return {
    look() {
      for (const { attachment } of figuresOf(view.state.doc)) {
        if (asked.has(attachment.sha256) || bytes + attachment.bytes > MOST_BYTES) continue;
        asked.add(attachment.sha256);
        bytes += attachment.bytes;
        queue = queue.then(() => draw(attachment.sha256));
      }
    },
    close() {
      isClosed = true;
      for (const { url } of drawn.values()) URL.revokeObjectURL(url);
      drawn.clear();
    },
  };
}

function decorationsOf(doc: Node, drawn: ReadonlyMap<string, Drawn>): DecorationSet {
  const decorations = figuresOf(doc).flatMap(({ from, to, attachment }) => {
    const picture = drawn.get(attachment.sha256);
    if (picture === undefined) return [];
    const { url, width, height } = picture;
    const shown = Math.min(width, Math.round((MOST_HEIGHT * width) / height));
    const style = `--picture: url("${url}"); --picture-width: ${shown}px; --picture-ratio: ${width} / ${height}`;
    return [Decoration.node(from, to, { 'data-picture': '', style })];
  });
  return DecorationSet.create(doc, decorations);
}

interface PlacedFigure {
  readonly from: number;
  readonly to: number;
  readonly attachment: Attachment;
}

/** The figures with a picture of their own, in the order of the article. */
function figuresOf(doc: Node): PlacedFigure[] {
  const figures: PlacedFigure[] = [];
  doc.forEach((node, from) => {
    const attachment = node.attrs.attachment as Attachment | null | undefined;
    if (node.type.name !== 'figure' || !attachment) return;
    figures.push({ from, to: from + node.nodeSize, attachment });
  });
  return figures;
}
