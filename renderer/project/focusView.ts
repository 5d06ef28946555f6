import type { Session } from './session';

/** Puts the focus into the view that is shown: the article's text, or the list a view is made of. */
export function focusView(session: Session): void {
  const { view: editor } = session.editor;
  if (session.workspace.get().view === 'article') {
    editor.focus();
    // The article may be hidden until the window has been drawn again.
    if (!editor.hasFocus()) requestAnimationFrame(() => editor.focus());
    return;
  }
  const view = editor.dom.ownerDocument.querySelector<HTMLElement>('main');
  (view?.querySelector<HTMLElement>('[role="grid"], [role="listbox"]') ?? view)?.focus();
}
