import type { Host } from '../../host/host';

/**
 * Has the browser keep a file that the server offers at an address of its own. It comes the way that everything
 * comes from the server, so that nobody else can put another file in its place. Answers why it did not, in plain
 * words.
 */
export async function startDownload(
  { server }: Host,
  { url, name }: { url: string; name: string },
): Promise<string | null> {
  const file = await server?.download(url);
  if (file === undefined) return null;
  if (!file.ok) return file.error.message;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file.value]));
  link.download = name;
  link.click();
  // The browser reads it after this has returned; nothing tells when it has.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  return null;
}

const KEPT_MS = 60_000;
