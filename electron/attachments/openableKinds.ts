/**
 * Endings that a viewer opens as a document, a picture or a recording. What is not here may run code
 * (programs, scripts, macros) or load from the internet (web pages, drawings, messages), and is only
 * ever shown in its folder.
 */
const OPENABLE: ReadonlySet<string> = new Set(
  [
    '.pdf .txt .md .csv .tsv .rtf .epub',
    '.docx .xlsx .pptx .odt .ods .odp',
    '.png .jpg .jpeg .gif .webp .heic .tif .tiff .bmp',
    '.mp3 .m4a .aac .ogg .oga .opus .wav .flac',
    '.mp4 .m4v .mov .webm .ogv .mkv .avi',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a file with this ending (with its point) may be handed to the system's viewer. */
export function isOpenable(extension: string): boolean {
  return OPENABLE.has(extension.toLowerCase());
}
