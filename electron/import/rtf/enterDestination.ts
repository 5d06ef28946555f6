import { safeAddress } from '../blocks/safeAddress';
import { linkOfCode } from '../docx/wordFields';
import { eqFieldText } from '../formula/eqField';
import { type Destination, SKIPPED, textDestination } from './destination';
import type { InfoGroup } from './infoGroup';
import type { RtfBody } from './rtfBody';
import { type Drawing, plainGroup, type RtfGroup } from './rtfGroup';
import { RtfMath } from './rtfMath';
import { RtfPicture } from './rtfPicture';
import { RtfStory } from './rtfStory';
import { MARGINS, UNSEEN, WRAPPERS } from './rtfWords';

export interface Entrance {
  /** The control word at the beginning of a group. */
  readonly name: string;
  /** True after `\*`: readers that do not know the word pass over the group. */
  readonly starred: boolean;
  readonly group: RtfGroup;
  /** Where text goes that a reader of the document sees. */
  readonly shown: Destination;
  readonly body: RtfBody;
  readonly info: InfoGroup;
  /** The group around, asked for when this one has been closed. */
  readonly outer: () => RtfGroup;
}

/** Sends a group's text where its first word says; false if that word is an ordinary one. */
export function enterDestination(entrance: Entrance): boolean {
  const { name, starred, group, info } = entrance;
  if (name === 'ud' && group.around) {
    group.destination = group.around;
    return true;
  }
  if (group.destination === SKIPPED) return true;
  // Styles for characters are marked as if old readers should pass them over.
  if (name === 'cs' && group.destination === entrance.body.styles) return false;
  if (group.destination instanceof RtfMath) return enterFormula(name, group, group.destination);
  if (group.destination === info.entries) {
    collect(group, info.entry(name));
    return true;
  }
  if (enterTable(entrance) || enterText(entrance) || enterDrawing(entrance) || enterStory(entrance))
    return true;
  // What stands in `\m…Pr` describes a formula.
  const isUnseen = UNSEEN.has(name) || /^m\w*Pr$/.test(name);
  if (!isUnseen && !(starred && !WRAPPERS.has(name))) return false;
  group.destination = SKIPPED;
  return true;
}

/** Groups within a formula are its parts, but for the picture of it that old readers show. */
function enterFormula(name: string, group: RtfGroup, formula: RtfMath): boolean {
  if (!/^m[a-zA-Z]/.test(name)) return false;
  group.destination = name === 'mmathPict' ? SKIPPED : formula.part(name);
  group.closed = undefined;
  return true;
}

/** The tables that stand before the text. */
function enterTable({ name, group, body, info }: Entrance): boolean {
  switch (name) {
    case 'fonttbl':
      group.destination = body.fonts;
      return true;
    case 'stylesheet':
      group.destination = body.styles;
      return true;
    case 'listtable':
      group.destination = body.lists.tables();
      return true;
    case 'listoverridetable':
      group.destination = body.lists.overrides();
      return true;
    case 'revtbl':
      collect(
        group,
        textDestination((text) => body.authors.push(...text.split(';'))),
      );
      return true;
    case 'info':
      group.destination = info.entries;
      return true;
    default:
      return false;
  }
}

/** Parts of a paragraph. */
function enterText({ name, group, shown, body, outer }: Entrance): boolean {
  const { field, story } = group;
  switch (name) {
    case 'upr':
      group.around = group.destination;
      group.destination = SKIPPED;
      return true;
    case 'field':
      group.field = { code: '' };
      return true;
    case 'fldinst':
      collect(
        group,
        textDestination((text) => {
          if (field) field.code = text;
          const formula = eqFieldText(text);
          if (!formula || outer().destination !== shown) return;
          body.tally.formulas += 1;
          body.show(formula, outer());
        }),
      );
      return true;
    case 'fldrslt':
      if (group.destination === shown) link(group, linkOfCode(field?.code ?? ''), body);
      return true;
    case 'listtext':
    case 'pntext':
      collect(
        group,
        textDestination((text) => {
          story.listSign = text;
        }),
      );
      return true;
    case 'moMath': {
      if (group.destination !== shown) return true;
      body.tally.formulas += 1;
      const formula = new RtfMath(name);
      group.destination = formula;
      group.closed = () => body.show(formula.plain, outer());
      return true;
    }
    default:
      return false;
  }
}

function enterDrawing({ name, group, shown, body }: Entrance): boolean {
  const { drawing } = group;
  const isShown = group.destination === shown;
  switch (name) {
    case 'pict':
      if (drawing) drawing.pictures += 1;
      else if (isShown) draw(group, { pictures: 1, property: '' }, body);
      readPicture(group);
      return true;
    case 'shp':
      if (!drawing && isShown) draw(group, { pictures: 0, property: '' }, body);
      return true;
    case 'sn':
      collect(
        group,
        textDestination((text) => {
          if (drawing) drawing.property = text.trim();
        }),
      );
      return true;
    case 'sv':
      collect(
        group,
        textDestination((text) => {
          if (drawing?.property === 'wzDescription') drawing.alt ??= text;
        }),
      );
      return true;
    case 'do':
      group.destination = UNREAD;
      return true;
    case 'object':
      if (isShown) body.tally.thing('embedded objects');
      return true;
    default:
      return false;
  }
}

/** Texts beside the text. */
function enterStory({ name, group, shown, body, outer }: Entrance): boolean {
  if (MARGINS.has(name)) {
    collect(
      group,
      textDestination((text) => body.tally.marginText(text)),
    );
    return true;
  }
  switch (name) {
    case 'footnote': {
      if (group.destination !== shown) return false;
      const story = body.beginNote();
      begin(group, story, shown, body, () => {
        body.show(story.note?.mark ?? '', outer(), { raised: 'sup' });
      });
      return true;
    }
    case 'annotation': {
      if (group.destination !== shown) return false;
      begin(group, body.comments.begin(group.story), shown, body, () => undefined);
      return true;
    }
    case 'atnauthor':
      collect(
        group,
        textDestination((text) => body.comments.author(text)),
      );
      return true;
    case 'atnref':
      collect(
        group,
        textDestination((text) => body.comments.refer(text)),
      );
      return true;
    case 'atrfstart':
    case 'atrfend': {
      const { story } = group;
      const end = name === 'atrfstart' ? 'start' : 'end';
      collect(
        group,
        textDestination((text) => body.comments.range(end, text, story)),
      );
      return true;
    }
    case 'shptxt':
    case 'dptxbxtext': {
      body.tally.textBoxes += 1;
      const around = group.story;
      const story = new RtfStory();
      begin(group, story, shown, body, () => around.addBox(story.writer.blocks));
      return true;
    }
    default:
      return false;
  }
}

/** Text here is for machines; groups inside may be for readers. */
const UNREAD: Destination = {};

function begin(
  group: RtfGroup,
  story: RtfStory,
  shown: Destination,
  body: RtfBody,
  done: () => void,
): void {
  Object.assign(group, plainGroup(shown, story), {
    link: undefined,
    field: undefined,
    drawing: undefined,
    substitutes: group.substitutes,
    closed: (closed: RtfGroup) => {
      story.end(body.kindOf(closed));
      done();
    },
  });
}

function collect(group: RtfGroup, destination: Destination): void {
  group.destination = destination;
  group.closed = () => destination.close?.();
}

function draw(group: RtfGroup, drawing: Drawing, body: RtfBody): void {
  group.drawing = drawing;
  group.closed = ({ story }) => body.draw(drawing, story);
}

function readPicture(group: RtfGroup): void {
  const { closed, drawing } = group;
  const picture = new RtfPicture();
  group.destination = picture;
  if (!drawing) return;
  group.closed = (last) => {
    drawing.picture ??= picture.read();
    drawing.small = picture.isSmall;
    closed?.(last);
  };
}

function link(group: RtfGroup, address: string | undefined, body: RtfBody): void {
  if (address === undefined || address === '') return;
  const safe = safeAddress(address);
  if (safe === undefined) body.tally.droppedLinks += 1;
  else group.link = safe;
}
