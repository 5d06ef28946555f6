import type { Session } from './session';

type FocusedParts = Pick<Session, 'editor' | 'workspace'>;

/** The list that a view is made of. */
const LIST = '[role="grid"], [role="listbox"]';
/** The reader that the report is for. */
const READER = '[role="radio"][aria-checked="true"]';

/** What `Session.focus` does: the article's text gets the focus, or where another view begins. */
export function focusView({ editor: { view: editor }, workspace }: FocusedParts): void {
  if (workspace.get().view === 'article') {
    editor.focus();
    // The article may be hidden until the window has been drawn again.
    if (!editor.hasFocus()) requestAnimationFrame(() => editor.focus());
    return;
  }
  const view = editor.dom.ownerDocument.querySelector<HTMLElement>('main');
  // The article stays beside the other views, hidden.
  const first = (selector: string) =>
    [...(view?.querySelectorAll<HTMLElement>(selector) ?? [])].find((it) => it.checkVisibility());
  const beginning = first(workspace.get().view === 'report' ? READER : LIST);
  // A view with nothing in it says what to do first, and begins with the search that found nothing.
  (beginning ?? first('input, button') ?? view)?.focus();
}
