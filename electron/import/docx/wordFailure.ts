import { assertNever } from '../../../shared/assertNever';
import { importFailure } from '../importFailure';
import type { XmlFault } from '../parseXml';
import type { ZipFault } from '../zipArchive';

const COPY =
  'Nothing was changed. Open it in Word or LibreOffice, then copy its text and paste it.';

/** Says in plain words why a file with the look of a Word document is not read. */
export function wordFailure(fault: ZipFault | Exclude<XmlFault, 'tooDeep'> | 'noText' | 'other') {
  switch (fault) {
    case 'truncated':
      return importFailure(
        'broken',
        'The end of this Word document is missing; it was not copied or downloaded whole. Nothing was changed. Fetch the file again.',
      );
    case 'damaged':
    case 'malformed':
      return importFailure('broken', `This Word document is damaged. ${COPY}`);
    case 'encrypted':
      return importFailure(
        'unsupported',
        'This Word document is encrypted. Nothing was changed. Save it without a password and import that.',
      );
    case 'bomb':
      return importFailure(
        'tooLarge',
        `This file would unpack to more than 64 MB or a hundred times its size, as no text does. ${COPY}`,
      );
    case 'unsafeName':
      return importFailure(
        'broken',
        `This file holds entries that lead out of it, as no Word document does. ${COPY}`,
      );
    case 'duplicate':
      return importFailure(
        'broken',
        `This file holds the same part twice, so that different programs would show different texts. ${COPY}`,
      );
    case 'doctype':
      return importFailure(
        'broken',
        `This file declares a document type, as no Word document does: what it shows could differ from what it says. ${COPY}`,
      );
    case 'noText':
      return importFailure('unsupported', `There is no Word text in this file. ${COPY}`);
    case 'other':
      return importFailure(
        'unsupported',
        'This is a document of another kind under the name of a Word document. Nothing was changed. Open it in the program it was made with, then copy its text and paste it.',
      );
    default:
      return assertNever(fault);
  }
}
