/** Puts plain text on the clipboard, during a key or a click; false where the browser refuses. */
export function copyText(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    // Deprecated, but it asks for no permission, and every host has it.
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
