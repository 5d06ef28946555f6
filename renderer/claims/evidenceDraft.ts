import type { Evidence, Stance } from '../../shared/claim/evidence';
import { newId, type SourceId } from '../../shared/id';
import { editPart, editRecord, filled } from '../project/editRecord';
import { type CredibilityValue, credibilityOf } from './credibility';
import type { LocatorKey } from './LocatorFields';
import type { SourceDraft } from './newSource';

/** Which source evidence is from: one of the project, or a new one. */
export type ChosenSource =
  | { readonly kind: 'known'; readonly id: SourceId }
  | { readonly kind: 'new'; readonly draft: SourceDraft };

/** Evidence as it is typed into the dialog. */
export interface EvidenceDraft {
  readonly source: ChosenSource | null;
  readonly stance: Stance;
  readonly quote: string;
  readonly locator: Readonly<Partial<Record<LocatorKey, string>>>;
  readonly note: string;
  readonly credibility: CredibilityValue;
}

/** Nothing typed yet. */
export function emptyDraft(stance: Stance): EvidenceDraft {
  return { source: null, stance, quote: '', locator: {}, note: '', credibility: 'none' };
}

/** The evidence that a draft describes; what is blank is left out. */
export function evidenceOfDraft(draft: EvidenceDraft, source: SourceId): Evidence {
  const locator = Object.fromEntries(
    Object.entries(draft.locator).flatMap(([key, text]) => {
      const value = filled(text.trim());
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return editRecord<Evidence>(
    { id: newId('evidence'), source, stance: draft.stance },
    {
      quote: filled(withoutQuotationMarks(draft.quote.trim())),
      locator: editPart(undefined, locator),
      credibility: credibilityOf(draft.credibility),
      note: filled(draft.note.trim()),
    },
  );
}

/** Quotation marks around the whole are shown anyway and would be doubled. */
function withoutQuotationMarks(quote: string): string {
  const inner = /^“([^“”]*)”$|^"([^"]*)"$|^«\s?([^«»]*?)\s?»$|^„([^„“”]*)[“”]$/u.exec(quote);
  return inner ? (inner.slice(1).find((part) => part !== undefined) ?? quote) : quote;
}
