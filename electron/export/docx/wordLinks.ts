import { Bookmark, InternalHyperlink, type ParagraphChild, type TextRun } from 'docx';
import type { ReportModel } from '../../../shared/report/report';

/** Which way a link goes: to where a claim stands, or to the line that says what was found. */
type End = 'place' | 'summary';

const NAMES: Readonly<Record<End, string>> = { place: 'claim', summary: 'summary' };

/** Links between the claims in a document and the lines of its summary; nothing links to what is not there. */
export class WordLinks {
  readonly #ends: Readonly<Record<End, ReadonlySet<number>>>;
  readonly #named = new Set<string>();

  constructor({ claims, decisions }: Pick<ReportModel, 'claims' | 'decisions'>) {
    const inSentences = decisions.sentences
      .flat()
      .flatMap((part) => (typeof part === 'string' ? [] : part.claim));
    this.#ends = {
      place: new Set(claims.map(({ number }) => number)),
      summary: new Set([...decisions.findings.map(({ number }) => number), ...inSentences]),
    };
  }

  /** Runs that lead there, or as they are where no such place exists. */
  to(end: End, claim: number, children: TextRun[]): ParagraphChild[] {
    if (!this.#ends[end].has(claim)) return children;
    return [new InternalHyperlink({ anchor: nameOf(end, claim), children })];
  }

  /** What links of a claim lead to: the first that asks for it is the one. */
  target(end: End, claim: number, children: ParagraphChild[] = []): ParagraphChild[] {
    const id = nameOf(end, claim);
    if (!this.#ends[end].has(claim) || this.#named.has(id)) return children;
    this.#named.add(id);
    return [new Bookmark({ id, children })];
  }
}

function nameOf(end: End, claim: number): string {
  return `Galley_${NAMES[end]}_${claim}`;
}
