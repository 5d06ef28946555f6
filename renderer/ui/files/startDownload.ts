/** Has the browser download a file that the server offers at an address of its own. */
export function startDownload({ url, name }: { url: string; name: string }): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
