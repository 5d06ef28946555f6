import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type FontLook, fontLook } from './fontLook';
import { type GlyphCounts, GlyphText } from './glyphText';
import { combine, IDENTITY, type Matrix, readMatrix } from './matrix';
import { areaAround, contains, type PageArea, shareOf } from './pageArea';
import { PageShapes } from './pageShapes';
import { PageSkew, turnedBack } from './pageSkew';
import { type Directions, PageText } from './pageText';
import { Pen } from './pen';

/** What a page draws, as pdf.js gives it: operators and, in step, their arguments. */
export interface Drawing {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  /** From the page's units to points, y downwards. */
  readonly start: Matrix;
  readonly page: PageArea;
  readonly font: (name: string) => unknown;
  readonly isShown: (layer: unknown) => boolean;
}

/** A page's text and what stands beside it. */
export interface Glyphs {
  readonly directions: Directions;
  /** Text that a reader of the page does not see: transparent, on a hidden layer, off the page. */
  readonly hidden: readonly string[];
  /** Text at an angle, as stamps are set. */
  readonly askew: readonly string[];
  readonly pictures: readonly PageArea[];
  /** How many pictures the page draws, the smallest included. */
  readonly drawnPictures: number;
  readonly shapes: PageShapes;
  /** From the page's units to points of the page once it was turned so that its lines run level. */
  readonly start: Matrix;
  /** True if text was recognised in a picture of the page. */
  readonly recognised: boolean;
  readonly counts: GlyphCounts;
}

interface TextState {
  ctm: Matrix;
  font: FontLook;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  painted: boolean;
}

/** The marked content around what is drawn. */
interface Marked {
  readonly artifact: boolean;
  readonly shown: boolean;
  readonly mark?: number;
}

const UNMARKED: Marked = { artifact: false, shown: true };
/** The least size of letters that can be read, points. */
const SMALLEST = 1;
/** A picture smaller than this on both sides is a dot or a line, points. */
const SMALLEST_PICTURE = 16;
const INVISIBLE_MODES = new Set([3, 7]);

/** Follows a page's drawing and writes down its words and pictures. */
export function readGlyphs(drawing: Drawing): Glyphs {
  const reader = new GlyphReader(drawing);
  const glyphs = reader.read();
  const { angle } = reader.skew;
  if (angle === 0) return glyphs;
  return new GlyphReader(turnedBack(drawing, angle)).read();
}

class GlyphReader {
  readonly #drawing: Drawing;
  readonly #stack: TextState[] = [];
  readonly #fonts = new Map<string, FontLook>();
  readonly #text = new PageText();
  readonly #glyphText: GlyphText;
  readonly #marked: Marked[] = [];
  readonly #pictures: PageArea[] = [];
  #drawnPictures = 0;
  readonly #shapes = new PageShapes();
  readonly skew = new PageSkew();
  #hidden = '';
  #askew = '';
  #state: TextState;
  #matrix: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
    this.#glyphText = new GlyphText();
    this.#state = {
      ctm: drawing.start,
      font: fontLook(undefined),
      size: 0,
      spacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      painted: true,
    };
  }

  read(): Glyphs {
    const { operators, operands } = this.#drawing;
    for (let index = 0; index < operators.length; index += 1) {
      const given = operands[index];
      this.#apply(operators[index] ?? 0, Array.isArray(given) ? given : []);
    }
    this.#notePicture();
    this.#text.endWords();
    const covered = this.#pictures.reduce((sum, area) => sum + areaOf(area), 0);
    const { directions, hidden, recognised } = this.#text.sort({
      covered: covered > areaOf(this.#drawing.page) * 0.5,
      pictures: this.#drawnPictures,
    });
    return {
      directions,
      hidden: [hidden, this.#hidden].filter((text) => text.trim() !== ''),
      askew: this.#askew.trim() === '' ? [] : [this.#askew],
      pictures: this.#pictures,
      drawnPictures: this.#drawnPictures,
      shapes: this.#shapes,
      start: this.#drawing.start,
      recognised,
      counts: this.#glyphText,
    };
  }

  #apply(operator: number, operands: readonly unknown[]): void {
    const state = this.#state;
    const number = (index: number): number => {
      const value = operands[index];
      return typeof value === 'number' && Number.isFinite(value) ? value : 0;
    };
    switch (operator) {
      case OPS.dependency:
        return;
      case OPS.save:
        this.#save();
        return;
      case OPS.restore:
        this.#restore();
        return;
      case OPS.paintFormXObjectBegin:
        this.#save();
        this.#transform(readMatrix(operands[0]));
        return;
      case OPS.paintFormXObjectEnd:
        this.#restore();
        return;
      case OPS.transform:
        this.#transform(readMatrix(operands));
        return;
      case OPS.beginText:
        this.#matrix = IDENTITY;
        this.#moveTo(0, 0);
        return;
      case OPS.setTextMatrix:
        this.#matrix = readMatrix(operands[0]) ?? readMatrix(operands) ?? IDENTITY;
        this.#moveTo(0, 0);
        return;
      case OPS.setLeadingMoveText:
        state.leading = -number(1);
        this.#moveTo(this.#lineX + number(0), this.#lineY + number(1));
        return;
      case OPS.moveText:
        this.#moveTo(this.#lineX + number(0), this.#lineY + number(1));
        return;
      case OPS.nextLine:
        this.#moveTo(this.#lineX, this.#lineY - state.leading);
        return;
      case OPS.setCharSpacing:
        state.spacing = number(0);
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = number(0);
        return;
      case OPS.setHScale:
        state.scale = number(0) / 100;
        return;
      case OPS.setLeading:
        state.leading = number(0);
        return;
      case OPS.setTextRise:
        state.rise = number(0);
        return;
      case OPS.setTextRenderingMode:
        state.mode = number(0);
        return;
      case OPS.setFont:
        this.#setFont(operands[0], operands[1]);
        return;
      case OPS.setGState:
        this.#setGraphics(operands[0]);
        return;
      case OPS.showText:
        state.painted = true;
        this.#show(operands[0]);
        return;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#beginMarked(operands);
        return;
      case OPS.endMarkedContent:
        this.#marked.pop();
        return;
      case OPS.constructPath:
        if (operands[0] !== OPS.endPath) {
          state.painted = true;
          this.#shapes.note(operands, state.ctm);
        }
        return;
      case OPS.shadingFill:
        state.painted = true;
        return;
    }
  }

  #save(): void {
    this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    this.#notePicture();
    const outer = this.#stack.pop();
    if (outer) this.#state = { ...outer, painted: true };
  }

  #transform(matrix: Matrix | undefined): void {
    if (!matrix) return;
    this.#state.ctm = combine(this.#state.ctm, matrix);
    this.#state.painted = false;
  }

  /**
   * Pictures are not decoded here, and pdf.js leaves out those it does not decode. What remains of one is a
   * change of coordinates after which nothing is drawn: it would have filled their unit square.
   */
  #notePicture(): void {
    if (this.#state.painted) return;
    this.#state.painted = true;
    this.#drawnPictures += 1;
    const [a, b, c, d, e, f] = this.#state.ctm;
    const { page } = this.#drawing;
    const area = areaAround([e, f, a + e, b + f, c + e, d + f, a + c + e, b + d + f]);
    const width = Math.min(area.x1, page.x1) - Math.max(area.x0, page.x0);
    const height = Math.min(area.y1, page.y1) - Math.max(area.y0, page.y0);
    const isLarge = width >= SMALLEST_PICTURE && height >= SMALLEST_PICTURE;
    if (isLarge || shareOf(page, area) > 0.5) this.#pictures.push(area);
  }

  #moveTo(x: number, y: number): void {
    this.#x = x;
    this.#lineX = x;
    this.#y = y;
    this.#lineY = y;
  }

  #setFont(name: unknown, size: unknown): void {
    if (typeof name !== 'string' || typeof size !== 'number') return;
    let look = this.#fonts.get(name);
    if (!look) {
      look = fontLook(this.#drawing.font(name));
      this.#fonts.set(name, look);
    }
    this.#state.font = look;
    this.#state.size = size;
  }

  #setGraphics(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
      this.#setFont(entry[1][0], entry[1][1]);
    }
  }

  #beginMarked([tag, properties]: readonly unknown[]): void {
    const outer = this.#marked.at(-1) ?? UNMARKED;
    this.#marked.push({
      ...outer,
      ...(typeof properties === 'number' ? { mark: properties } : {}),
      artifact: outer.artifact || tag === 'Artifact',
      shown: outer.shown && (tag !== 'OC' || this.#drawing.isShown(properties)),
    });
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { font, size, scale } = this.#state;
    const whole = combine(this.#state.ctm, this.#matrix);
    const pen = new Pen(whole, size, font);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph * size) / 1000);
        continue;
      }
      if (typeof glyph !== 'object' || glyph === null) continue;
      const text = this.#glyphText.read(
        Reflect.get(glyph, 'unicode'),
        Reflect.get(glyph, 'originalCharCode'),
        font,
      );
      const isSpace = Reflect.get(glyph, 'isSpace') === true;
      const width = advanceOf(glyph, font.vertical) * size * font.unit;
      const gap = this.#state.spacing + (isSpace ? this.#state.wordSpacing : 0);
      if (text !== '') this.#place(pen, text, font.vertical ? width : width * scale, gap * scale);
      else if (isSpace || Reflect.get(glyph, 'unicode') !== '') this.#endWords();
      this.#advance(font.vertical ? gap - width : width + gap);
    }
  }

  #advance(length: number): void {
    if (this.#state.font.vertical) this.#y += length;
    else this.#x += length * this.#state.scale;
  }

  #place(pen: Pen, text: string, width: number, gap: number): void {
    const { x, y, pointX, pointY } = pen.at(this.#x, this.#y + this.#state.rise);
    const size = pen.size;
    this.skew.count(pen.angle);
    const { shown, artifact, mark } = this.#marked.at(-1) ?? UNMARKED;
    if (!contains(this.#drawing.page, pointX, pointY)) {
      if (this.#hidden.length < 200) this.#hidden += text;
      return;
    }
    if (pen.direction === undefined) {
      if (this.#askew.length < 200) this.#askew += text;
      return;
    }
    const isFaint = !shown || size < SMALLEST;
    const isUnseen = INVISIBLE_MODES.has(this.#state.mode);
    const { bold, italic, name } = this.#state.font;
    this.#text.add(
      {
        text,
        x0: x,
        x1: x + Math.abs(width) * pen.stretch,
        y,
        size,
        bold,
        italic,
        font: name,
        artifact,
        ...(mark === undefined ? {} : { mark }),
        spacing: gap * pen.stretch,
      },
      pen.direction,
      isFaint ? 'faint' : isUnseen ? 'unseen' : 'seen',
    );
  }

  #endWords(): void {
    if (this.#hidden !== '') this.#hidden += ' ';
    if (this.#askew !== '') this.#askew += ' ';
    this.#text.endWords(true);
  }
}

/** How far the next letter is, in the font's units. */
function advanceOf(glyph: object, vertical: boolean): number {
  if (!vertical) return numberOf(Reflect.get(glyph, 'width'));
  const metrics: unknown = Reflect.get(glyph, 'vmetric');
  return Array.isArray(metrics) ? -numberOf(metrics[0]) : 1000;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function areaOf({ x0, y0, x1, y1 }: PageArea): number {
  return (x1 - x0) * (y1 - y0);
}
