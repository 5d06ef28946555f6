/** The largest that a logo is shown, in pixels of 1/96 inch. */
const BOX = { width: 240, height: 48 };

/** How large a logo is shown: as it is, or so much smaller that it fits at the head of a report. */
export function fitLogo({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, BOX.width / width, BOX.height / height);
  const shrunk = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: shrunk(width), height: shrunk(height) };
}
