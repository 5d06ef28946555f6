export interface JpegFrame {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for colours, 4 for printing inks. */
  readonly components: number;
}

/**
 * What a JPEG says of itself before its picture begins (ITU T.81, B.2.2): segments follow each other
 * until the one that begins a frame. Undefined where none does.
 */
export function jpegFrame(view: DataView): JpegFrame | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const components = at + 9 < view.byteLength ? view.getUint8(at + 9) : 0;
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), components };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
