import { pdfFile } from '../../electron/import/pdf/testing/pdfDouble';
import { brokenInto, PageMaker, type Setting } from './pageMaker';
import type { Flow } from './pairsKept';

/** A page of which it is known how it is read. */
export interface OrderPage {
  /** What is peculiar to it; pages of a kind make one row of the table. */
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly flows: readonly Flow[];
}

const NOUNS =
  'market trial ferry mayor vote income parent union price house report child teacher minister harbour family school pension street doctor bridge judge paper export traffic worker harvest river grid road winter import flood region factory energy power witness court budget tax farm storm police council patient nurse'.split(
    ' ',
  );
const VERBS =
  'opened expected said denied halved doubled reported approved warned promised delayed confirmed rejected closed'.split(
    ' ',
  );
const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
const LEFT = 50;
const WIDTH = 500;
const TOP = 150;

/** Numbers that look random and are the same each time. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 2654435761;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(this.#state ^ (this.#state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  }

  of(words: readonly string[]): string {
    return words[this.below(words.length)] ?? '';
  }
}

interface Story {
  readonly paragraphs: readonly string[];
  readonly sentences: readonly string[];
}

/** Paragraphs of sentences of which each is marked by a sign of its own. */
function story(dice: Dice, sign: string, paragraphs: number, sentences = 3): Story {
  const all: string[] = [];
  const texts = Array.from({ length: paragraphs }, (_, at) => {
    const own = Array.from({ length: sentences + dice.below(2) }, (__, number) => {
      const words = Array.from({ length: 2 + dice.below(4) }, () => `and the ${dice.of(NOUNS)}`);
      return `The ${dice.of(NOUNS)} ${dice.of(VERBS)} ${dice.of(NOUNS)} ${words.join(' ')} ${sign}${at}${number}.`;
    });
    all.push(...own);
    return own.join(' ');
  });
  return { paragraphs: texts, sentences: all };
}

class Sheet {
  readonly maker = new PageMaker();
  readonly flows: Flow[] = [];
  readonly dice: Dice;

  constructor(seed: number) {
    this.dice = new Dice(seed);
  }

  head(): void {
    this.maker.line(LEFT, 40, 'NORTHTOWN WEEKLY', 9);
    this.maker.line(LEFT, 80, 'Mayor resigns', 22);
    this.maker.line(LEFT, 110, 'By Ann Lee', 10);
    this.maker.line(296, 780, '14', 9);
  }

  read(sentences: readonly string[], aside = false): void {
    this.flows.push({ sentences, aside });
  }

  page(kind: string, name: string, degrees = 0): OrderPage {
    const bytes = pdfFile({
      fonts: { H: HELVETICA },
      pages: [{ content: this.maker.content(degrees) }],
    });
    return { kind, name, bytes, flows: this.flows };
  }
}

interface ColumnsDouble {
  readonly columns: number;
  readonly gutter: number;
  /** Points by which each column begins lower than the one before. */
  readonly shift: number;
  readonly setting: Setting;
  readonly degrees?: number;
}

function columnsPage(seed: number, kind: string, given: ColumnsDouble): OrderPage {
  const { columns, gutter, shift, setting, degrees = 0 } = given;
  const sheet = new Sheet(seed);
  sheet.head();
  const width = (WIDTH - gutter * (columns - 1)) / columns;
  const all: string[] = [];
  for (let column = 0; column < columns; column += 1) {
    const { paragraphs, sentences } = story(sheet.dice, `P${'ABC'[column]}`, 4);
    const x = LEFT + column * (width + gutter);
    const lines = brokenInto(paragraphs, width, setting);
    sheet.maker.lines(x, TOP + column * shift, lines, setting);
    all.push(...sentences);
  }
  sheet.read(all);
  const name = `${columns} columns, gutter ${gutter}, shift ${shift}, ${degrees}°`;
  return sheet.page(kind, name, degrees);
}

const PLAIN: Setting = { size: 10, leading: 12, gap: 6 };
const JUSTIFIED: Setting = { size: 9, leading: 11, justified: true };

function columnPages(): OrderPage[] {
  const pages: OrderPage[] = [];
  for (const columns of [2, 3]) {
    for (const shift of [0, 3, 5, 6, 8]) {
      for (const [gutter, setting] of [
        [12, JUSTIFIED],
        [24, PLAIN],
      ] as const) {
        const kind = `${columns} columns, ${shift === 0 ? 'one grid' : 'shifted baselines'}`;
        pages.push(columnsPage(pages.length + 1, kind, { columns, gutter, shift, setting }));
      }
    }
  }
  return pages;
}

function skewedPages(): OrderPage[] {
  return [0.5, 1, 2, 5].flatMap((degrees, at) =>
    [1, 2].map((columns) =>
      columnsPage(50 + at * 2 + columns, 'skewed, 1 and 2 columns', {
        columns,
        gutter: 20,
        shift: 4,
        setting: PLAIN,
        degrees: at % 2 === 0 ? degrees : -degrees,
      }),
    ),
  );
}

interface BoxDouble {
  readonly right: boolean;
  readonly shift: number;
  readonly ruled: boolean;
}

/** An article that runs beside a box of facts and below it. */
function infoboxPage(seed: number, { right, shift, ruled }: BoxDouble): OrderPage {
  const sheet = new Sheet(seed);
  sheet.head();
  const boxX = right ? 390 : LEFT;
  const textX = right ? LEFT : 230;
  const { paragraphs, sentences } = story(sheet.dice, 'P', 9);
  const narrow = brokenInto(paragraphs.slice(0, 4), 320, PLAIN);
  const y = sheet.maker.lines(textX, TOP, narrow, PLAIN);
  const facts = ['Founded|1921', 'Mayor|Ann Lee', 'People|48,210', 'Area|212 km', 'Budget|£30m'];
  let factY = TOP + shift + 14;
  sheet.maker.line(boxX + 8, TOP + shift, 'Northtown', 11);
  for (const fact of facts) {
    const [label = '', value = ''] = fact.split('|');
    sheet.maker.line(boxX + 8, factY, label, 8.5);
    sheet.maker.line(boxX + 80, factY, value, 8.5);
    factY += 17;
  }
  if (ruled) {
    for (const edge of [TOP + shift - 14, factY]) {
      sheet.maker.rule(boxX, edge, boxX + 150, edge);
    }
  }
  const rest = brokenInto(paragraphs.slice(4), WIDTH, PLAIN);
  sheet.maker.lines(LEFT, Math.max(y, factY) + 6, rest, PLAIN);
  sheet.read(sentences);
  sheet.read(['Northtown', ...facts.map((fact) => fact.replace('|', ' '))], true);
  return sheet.page('article beside a box', `box ${right ? 'right' : 'left'}, shift ${shift}`);
}

function notesPage(seed: number, right: boolean, shift: number): OrderPage {
  const sheet = new Sheet(seed);
  sheet.head();
  const { paragraphs, sentences } = story(sheet.dice, 'P', 5);
  const x = right ? LEFT : LEFT + 110;
  let y = TOP;
  for (const [index, paragraph] of paragraphs.entries()) {
    const note = story(sheet.dice, `N${index}`, 1, 1);
    const lines = brokenInto([paragraph], 380, PLAIN);
    const small: Setting = { size: 7.5, leading: 9, gap: 0 };
    if (index % 2 === 0) {
      const noteX = right ? LEFT + 400 : LEFT;
      sheet.maker.lines(noteX, y + shift, brokenInto(note.paragraphs, 92, small), small);
      sheet.read(note.sentences, true);
    }
    y = sheet.maker.lines(x, y, lines, PLAIN) + 24;
  }
  sheet.read(sentences);
  return sheet.page('notes in the margin', `notes ${right ? 'right' : 'left'}, shift ${shift}`);
}

function sidebarPage(seed: number, right: boolean, shift: number): OrderPage {
  const sheet = new Sheet(seed);
  sheet.head();
  const main = story(sheet.dice, 'P', 6);
  const side = story(sheet.dice, 'S', 3, 2);
  const small: Setting = { size: 8.5, leading: 10.5, gap: 5 };
  sheet.maker.lines(right ? LEFT : 220, TOP, brokenInto(main.paragraphs, 330, PLAIN), PLAIN);
  const sideLines = brokenInto(side.paragraphs, 150, small);
  sheet.maker.lines(right ? 400 : LEFT, TOP + shift, sideLines, small);
  sheet.read(main.sentences);
  sheet.read(side.sentences, true);
  return sheet.page(
    'article beside a sidebar',
    `sidebar ${right ? 'right' : 'left'}, shift ${shift}`,
  );
}

function numbersTable(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  rows: number,
  columns: number,
  sign: string,
): string[] {
  const step = (width - 90) / columns;
  const heads = Array.from({ length: columns }, (_, at) => String(2020 + at));
  for (const [at, head] of heads.entries())
    sheet.maker.lineBefore(x + 90 + (at + 1) * step, y, head, 9);
  const read = [heads.join(' ')];
  for (let row = 0; row < rows; row += 1) {
    const label = `${sheet.dice.of(NOUNS)} ${sign}${row}`;
    const cells = heads.map(() => (sheet.dice.below(9000) + 100).toLocaleString('en'));
    sheet.maker.line(x, y + (row + 1) * 14, label, 9);
    for (const [at, cell] of cells.entries()) {
      sheet.maker.lineBefore(x + 90 + (at + 1) * step, y + (row + 1) * 14, cell, 9);
    }
    read.push([label, ...cells].join(' '));
  }
  return read;
}

function tablePage(seed: number, columns: number): OrderPage {
  const sheet = new Sheet(seed);
  sheet.head();
  const before = story(sheet.dice, 'P', 2);
  const after = story(sheet.dice, 'Q', 2);
  const y = sheet.maker.lines(LEFT, TOP, brokenInto(before.paragraphs, WIDTH, PLAIN), PLAIN);
  const rows = numbersTable(sheet, LEFT, y + 20, WIDTH, 8, columns - 1, 'T');
  sheet.maker.lines(LEFT, y + 20 + 9 * 14 + 24, brokenInto(after.paragraphs, WIDTH, PLAIN), PLAIN);
  sheet.read(before.sentences);
  sheet.read(rows);
  sheet.read(after.sentences);
  return sheet.page('a table between paragraphs', `table of ${columns} columns`);
}

function twoTablesPage(seed: number, columns: number, shift: number): OrderPage {
  const sheet = new Sheet(seed);
  sheet.head();
  sheet.maker.line(LEFT, TOP, 'Income statement', 11);
  sheet.maker.line(320, TOP + shift, 'Changes in equity', 11);
  sheet.read(numbersTable(sheet, LEFT, TOP + 20, 230, 9, columns, 'L'));
  sheet.read(numbersTable(sheet, 320, TOP + 20 + shift, 230, 7, columns, 'R'));
  return sheet.page('two tables side by side', `${columns} figures a row, shift ${shift}`);
}

function sideTablePage(seed: number, shift: number): OrderPage {
  const sheet = new Sheet(seed);
  sheet.head();
  const main = story(sheet.dice, 'P', 6);
  sheet.maker.lines(LEFT, TOP, brokenInto(main.paragraphs, 290, PLAIN), PLAIN);
  sheet.read(main.sentences);
  sheet.read(numbersTable(sheet, 365, TOP + shift, 185, 10, 2, 'T'), true);
  return sheet.page('text beside a table', `shift ${shift}`);
}

/** A table whose cells have several lines, between rules or without them. */
function wrappedTablePage(seed: number, ruled: boolean): OrderPage {
  const sheet = new Sheet(seed);
  sheet.head();
  const setting: Setting = { size: 9, leading: 11, gap: 0 };
  let y = TOP;
  const rows: string[] = [];
  for (let row = 0; row < 6; row += 1) {
    const cells = ['A', 'B', 'C'].map((sign) =>
      story(sheet.dice, `${sign}${row}`, 1, 1).sentences.slice(0, 1).join(' '),
    );
    const ends = cells.map((cell, at) =>
      sheet.maker.lines(
        LEFT + at * 170,
        y,
        brokenInto([cell], at === 0 ? 90 : 150, setting),
        setting,
      ),
    );
    if (ruled) sheet.maker.rule(LEFT, Math.max(...ends) - 4, LEFT + WIDTH, Math.max(...ends) - 4);
    y = Math.max(...ends) + 8;
    rows.push(...cells);
  }
  sheet.read(rows);
  return sheet.page('a table of wrapped cells', ruled ? 'with rules' : 'without rules');
}

/** Every page whose order is measured. */
export function orderPages(): OrderPage[] {
  const pages = [...columnPages(), ...skewedPages()];
  let seed = 100;
  const next = () => {
    seed += 1;
    return seed;
  };
  for (const right of [true, false]) {
    for (const shift of [0, 4]) {
      pages.push(infoboxPage(next(), { right, shift, ruled: shift > 0 }));
      pages.push(notesPage(next(), right, shift));
      pages.push(sidebarPage(next(), right, shift));
    }
  }
  for (const columns of [3, 4, 6]) pages.push(tablePage(next(), columns));
  for (const shift of [0, 5]) {
    pages.push(twoTablesPage(next(), 1, shift), twoTablesPage(next(), 2, shift));
    pages.push(sideTablePage(next(), shift));
  }
  for (const ruled of [true, false]) pages.push(wrappedTablePage(next(), ruled));
  return pages;
}
