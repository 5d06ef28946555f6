import { assertNever } from '../../../shared/assertNever';
import { importFailure } from '../importFailure';
import type { XmlFault } from './parseXml';
import type { ZipFault } from './zipArchive';

/** What a file that is an archive of parts is called where it cannot be read. */
export interface PackageName {
  /** “Word document”: follows “this” and “no”. */
  readonly noun: string;
  /** What its text is called: “There is no … in this file”. */
  readonly text: string;
  /** What opens it: “Word or LibreOffice”. */
  readonly program: string;
}

export type PackageFault = ZipFault | XmlFault | 'noText' | 'other';

/** Says in plain words why a document that is an archive of parts is not read. */
export function packageFailure(fault: PackageFault, { noun, text, program }: PackageName) {
  const copy = `Nothing was changed. Open it in ${program}, then copy its text and paste it.`;
  switch (fault) {
    case 'truncated':
      return importFailure(
        'broken',
        `The end of this ${noun} is missing; it was not copied or downloaded whole. Nothing was changed. Fetch the file again.`,
      );
    case 'damaged':
    case 'malformed':
      return importFailure('broken', `This ${noun} is damaged. ${copy}`);
    case 'encrypted':
      return importFailure(
        'unsupported',
        `This ${noun} is encrypted. Nothing was changed. Save it without a password and import that.`,
      );
    case 'bomb':
      return importFailure(
        'tooLarge',
        `This file would unpack to more than 64 MB or a hundred times its size, as no text does. ${copy}`,
      );
    case 'unsafeName':
    case 'link':
      return importFailure(
        'broken',
        `This file holds entries that lead out of it, as no ${noun} does. ${copy}`,
      );
    case 'duplicate':
      return importFailure(
        'broken',
        `This file holds the same part twice, so that different programs would show different texts. ${copy}`,
      );
    case 'doctype':
      return importFailure(
        'broken',
        `This file declares a document type, as no ${noun} does: what it shows could differ from what it says. ${copy}`,
      );
    case 'tooDeep':
      return importFailure('tooDeep');
    case 'noText':
      return importFailure('unsupported', `There is no ${text} in this file. ${copy}`);
    case 'other':
      return importFailure(
        'unsupported',
        `This is a document of another kind under the name of ${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}. Nothing was changed. Open it in the program it was made with, then copy its text and paste it.`,
      );
    default:
      return assertNever(fault);
  }
}
