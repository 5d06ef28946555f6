import { importFailure } from '../importFailure';

const COPY =
  'Nothing was changed. If another program can open it, copy its text there and paste it.';

type PdfFault = 'password' | 'damaged' | 'scanned' | 'noText' | { readonly pages: number };

/** Says in plain words why a PDF is not read. */
export function pdfFailure(fault: PdfFault) {
  if (typeof fault === 'object') {
    return importFailure(
      'tooLarge',
      `This PDF has ${fault.pages.toLocaleString('en')} pages; Galley reads up to 2,000. Nothing was changed. Save the pages of the article as a PDF of their own.`,
    );
  }
  switch (fault) {
    case 'password':
      return importFailure(
        'unsupported',
        'This PDF is protected by a password. Nothing was changed. Save it without a password and import that.',
      );
    case 'damaged':
      return importFailure('broken', `This PDF is damaged, or its end is missing. ${COPY}`);
    case 'scanned':
      return importFailure(
        'empty',
        'The pages of this PDF are pictures, as a scanner makes them: there is no text in it that Galley could read. Nothing was changed. Run text recognition (OCR) on it and import the result, or ask for the text itself.',
      );
    case 'noText':
      return importFailure(
        'empty',
        'There is no text in this PDF. Nothing was changed. Check that it is the right file.',
      );
  }
}
