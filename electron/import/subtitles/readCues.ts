/** Words that are shown at one time of a recording. */
export interface Cue {
  /** Seconds from the beginning of the recording. */
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  /** One line, without markup. */
  readonly text: string;
  /** True where the file marks a change of speakers without a name (`- `, `>>`). */
  readonly isTurn?: boolean;
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`);

/** True for the beginning of a SubRip or WebVTT file. */
export function beginsWithCue(head: string): boolean {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return true;
  return /^\s*\d+[ \t]*\r?\n[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->/.test(head);
}

/**
 * The cues of a SubRip or WebVTT file in its order. Notes, styles and regions are none. `unread` counts the
 * pieces of a SubRip file that have words and no time.
 */
export function readCues(text: string): { readonly cues: Cue[]; readonly unread: number } {
  const isVtt = /^WEBVTT/.test(text);
  // Where voices are marked, words without a mark are nobody's; a name in a line holds until the next.
  const hasVoices = /<v[ .]/.test(text);
  const pieces = withoutRepeats(text.split(/\n[ \t]*\n+/));
  const cues: Cue[] = [];
  let speaker: string | undefined;
  let unread = 0;
  for (const [at, piece] of pieces.entries()) {
    if (isVtt && (at === 0 || /^\s*(?:NOTE|STYLE|REGION)(?:\s|$)/.test(piece))) {
      if (at > 0 || !piece.includes('-->')) continue;
    }
    const lines = piece.split('\n').filter((line) => line.trim() !== '');
    const timed = lines.findIndex((line) => TIMES.test(line));
    if (timed < 0) {
      if (lines.length > 0) unread += 1;
      continue;
    }
    const times = TIMES.exec(lines[timed] ?? '') ?? [];
    for (const line of spokenLines(lines.slice(timed + 1))) {
      if (line.text === '') continue;
      speaker = line.speaker ?? (line.isTurn || hasVoices ? undefined : speaker);
      cues.push({
        start: seconds(times.slice(1, 5)),
        end: seconds(times.slice(5, 9)),
        text: line.text,
        ...(speaker === undefined ? {} : { speaker }),
        ...(line.isTurn ? { isTurn: true } : {}),
      });
    }
  }
  return { cues, unread };
}

/** Share of the cues that repeat the line before, from which a file is of captions that roll up. */
const ROLLING = 0.4;

/** Captions that roll up show each line twice or more; here it stands once. */
function withoutRepeats(pieces: readonly string[]): string[] {
  let before = '';
  let repeated = 0;
  const once = pieces.map((piece) => {
    const lines = piece.split('\n');
    const words = lines.findIndex((line) => TIMES.test(line)) + 1;
    if (words === 0) return piece;
    const shown = lines.slice(words).filter((line) => plainText(line) !== '');
    const isRepeat = before !== '' && plainText(shown[0] ?? '') === before;
    if (isRepeat) repeated += 1;
    before = plainText(shown.at(-1) ?? before);
    return [...lines.slice(0, words), ...(isRepeat ? shown.slice(1) : shown)].join('\n');
  });
  return repeated > pieces.length * ROLLING ? once : [...pieces];
}

type Spoken = Pick<Cue, 'text' | 'speaker' | 'isTurn'>;

/** Lines of one cue; a dash or a name at the beginning of one starts another person's words. */
function spokenLines(lines: readonly string[]): Spoken[] {
  const spoken: Spoken[] = [];
  for (const line of lines) {
    const voice = /<v(?:\.[\w.-]+)?\s+([^>]{1,200})>/.exec(line)?.[1];
    const plain = plainText(line);
    const named = /^(?:-\s*|>>\s*)?([\p{Lu}][\p{L}\p{M}.'’ -]{1,40}):\s+(?=\S)/u.exec(plain);
    const turn = /^(?:[-–—]\s*|>>+\s*)(?=\S)/.exec(plain);
    const last = spoken.at(-1);
    const name = voice ?? (named && isName(named[1] ?? '') ? named[1] : undefined);
    const cut = voice === undefined && name !== undefined ? named?.[0] : turn?.[0];
    const text = plain.slice(cut?.length ?? 0).trim();
    if (last && name === undefined && !turn) {
      spoken[spoken.length - 1] = { ...last, text: `${last.text} ${text}`.trim() };
    } else {
      spoken.push({
        text,
        ...(name === undefined ? {} : { speaker: name.trim() }),
        ...(turn && name === undefined ? { isTurn: true } : {}),
      });
    }
  }
  return spoken;
}

/** Names in transcripts are in capitals, or two or three words that each begin with one. */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const isUpper = text === text.toUpperCase();
  return isUpper || (words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word)));
}

function plainText(line: string): string {
  return line
    .replace(/<\/?(?:[bciuv]|ruby|rt|lang|font|\d[\d:.]*)\b[^<>]{0,200}>|\{\\[^{}]{0,100}\}/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g, (_, name: string) => ENTITIES.get(name) ?? '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['quot', '"'],
  ['#39', "'"],
]);

function seconds([hours, minutes, whole, thousandths = '0']: readonly (
  | string
  | undefined
)[]): number {
  const parts = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole);
  return parts + Number(thousandths.padEnd(3, '0')) / 1000;
}
