import type { ClaimEntry, Covering, ReportModel, Run } from '../../../shared/report/report';
import { type Rewording, reword } from './reword';

/** A place of a claim in one paragraph or cell; UTF-16 units into its text. */
interface Place {
  readonly claim: number;
  readonly cell: number;
  readonly start: number;
  end: number;
  words: string;
  /** It goes on into the next paragraph or cell. */
  isSplit: boolean;
}

/**
 * The places whose words a proposed wording can take: of claims of which the checker said so, that read as they
 * were checked and the same wherever they stand. A place that reaches over paragraphs has none, for no tracked
 * change could be taken back; nor have claims of which two wordings want the same words.
 */
export function proposedWordings(model: ReportModel): ReadonlyMap<Covering, Rewording> {
  const entries = new Map(model.claims.filter(isWording).map((entry) => [entry.number, entry]));
  const places = [...placesOf(model, entries)];
  const words = new Map<number, string>();
  const unfit = new Set<number>();
  for (const [, { claim, words: here, isSplit }] of places) {
    const elsewhere = words.get(claim) ?? here;
    words.set(claim, elsewhere);
    if (isSplit || here !== elsewhere) unfit.add(claim);
  }
  const fit = places.map(([, place]) => place).filter(({ claim }) => !unfit.has(claim));
  for (const claim of inConflict(fit)) unfit.add(claim);
  const found = new Map<Covering, Rewording>();
  for (const [covering, { claim, words: before }] of places) {
    if (unfit.has(claim)) continue;
    const rewording = reword(before, entries.get(claim)?.proposed ?? before);
    if (rewording) found.set(covering, rewording);
  }
  return found;
}

function isWording({ replaces, proposed, stale, detached }: ClaimEntry): boolean {
  return replaces === true && proposed !== undefined && !stale && detached === undefined;
}

function placesOf(
  { article }: ReportModel,
  entries: ReadonlyMap<number, ClaimEntry>,
): Map<Covering, Place> {
  const places = new Map<Covering, Place>();
  for (const [cell, runs] of article.flatMap(({ cells }) => cells).entries()) {
    let at = 0;
    for (const run of runs) {
      for (const covering of run.claims) {
        if (entries.has(covering.number)) addRun(places, covering, run, { cell, at });
      }
      at += run.text.length;
    }
  }
  return places;
}

function addRun(
  places: Map<Covering, Place>,
  covering: Covering,
  { text }: Run,
  { cell, at }: { readonly cell: number; readonly at: number },
): void {
  const place = places.get(covering);
  if (!place) {
    const { number: claim } = covering;
    const end = at + text.length;
    places.set(covering, { claim, cell, start: at, end, words: text, isSplit: false });
  } else if (place.cell !== cell) {
    place.isSplit = true;
  } else {
    place.end = at + text.length;
    place.words += text;
  }
}

/** The numbers of claims that share words with another of them. */
function inConflict(places: readonly Place[]): number[] {
  const ordered = [...places].sort((a, b) => a.cell - b.cell || a.start - b.start);
  const found: number[] = [];
  let reaching: Place | undefined;
  for (const place of ordered) {
    if (reaching?.cell === place.cell && place.start < reaching.end) {
      found.push(reaching.claim, place.claim);
      if (place.end > reaching.end) reaching = place;
    } else reaching = place;
  }
  return found;
}
