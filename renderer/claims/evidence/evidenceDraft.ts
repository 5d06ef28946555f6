import type { Evidence, Stance } from '../../../shared/claim/evidence';
import { type EvidenceId, newId, type SourceId } from '../../../shared/id';
import type { Source } from '../../../shared/source/source';
import { editPart, editRecord, filled } from '../../project/fields/editRecord';
import { type CredibilityValue, credibilityOf } from './credibility';
import type { LocatorKey } from './LocatorFields';
import { isComplete, type SourceDraft, sourceOfDraft } from './newSource';

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

/** What a draft will be called once it is added: every save of it must say the same. */
export interface DraftIds {
  readonly evidence: EvidenceId;
  /** Of a new source. */
  readonly source: SourceId;
  /** The instant at which it was begun. */
  readonly begun: string;
}

export function newDraftIds(begun: string): DraftIds {
  return { evidence: newId('evidence'), source: newId('source'), begun };
}

/** A draft as the evidence and the new source it describes; null while it lacks a source. */
export function described(
  draft: EvidenceDraft,
  ids: DraftIds,
): { readonly evidence: Evidence; readonly fresh?: Source } | null {
  const { source } = draft;
  if (source === null) return null;
  if (source.kind === 'known') return { evidence: evidenceOfDraft(draft, source.id, ids.evidence) };
  if (!isComplete(source.draft)) return null;
  const fresh = sourceOfDraft(source.draft, ids.begun, ids.source);
  return { evidence: evidenceOfDraft(draft, fresh.id, ids.evidence), fresh };
}

/** Whether something was typed that would be missed. */
export function isTyped({ source, quote, locator, note }: EvidenceDraft): boolean {
  return (
    source?.kind === 'new' ||
    [quote, note, ...Object.values(locator)].some((text) => text.trim() !== '')
  );
}

/** The evidence that a draft describes; what is blank is left out. */
export function evidenceOfDraft(
  draft: EvidenceDraft,
  source: SourceId,
  id: EvidenceId = newId('evidence'),
): Evidence {
  const locator = Object.fromEntries(
    Object.entries(draft.locator).flatMap(([key, text]) => {
      const value = filled(text.trim());
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return editRecord<Evidence>(
    { id, source, stance: draft.stance },
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
