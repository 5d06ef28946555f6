import type { PlainMark } from '../../../shared/article/block';

/** Elements that are a mark of Galley. */
export const MARKS: Readonly<Record<string, PlainMark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** Elements that end the block before them and at their own end. */
export const BLOCK_ELEMENTS = new Set(
  `address article aside body caption center dd details div dl dt fieldset figcaption footer form
  header hgroup html legend main nav p search section summary table tbody td tfoot th thead tr`.split(
    /\s+/,
  ),
);

/** Elements whose content is no text of the article; what a reader calls them, or nothing if nobody misses them. */
export const DROPPED: Readonly<Record<string, string>> = {
  script: 'scripts',
  iframe: 'embedded frames',
  frame: 'embedded frames',
  object: 'embedded objects',
  embed: 'embedded objects',
  applet: 'embedded objects',
  svg: 'drawings',
  canvas: 'drawings',
  math: 'formulas',
  audio: 'sound',
  video: 'video',
  input: 'form fields',
  select: 'form fields',
  textarea: 'form fields',
  button: 'buttons',
  template: 'templates',
  dialog: 'dialogs',
  noscript: '',
  style: '',
  title: '',
  meta: '',
  link: '',
  base: '',
  head: '',
  rp: '',
  map: '',
  datalist: '',
  track: '',
  source: '',
  param: '',
  area: '',
  progress: '',
  meter: '',
  noframes: '',
  xmp: '',
  plaintext: '',
  noembed: '',
};
