/**
 * What a paragraph is; `report` is what a report of Galley's adds to the article, `picture` says in words what stands
 * there in the article.
 */
export interface StyleRole {
  readonly role: 'heading' | 'quotation' | 'caption' | 'rule' | 'report' | 'picture' | 'plain';
  /** Of a heading, 1 to 6. */
  readonly level: number;
}

/** What the name of a paragraph's style says about it, in the words that office programs use. */
export function roleOfStyle(name: string): StyleRole | undefined {
  if (isReportStyle(name)) return { role: 'report', level: 1 };
  if (/^galley picture$/i.test(name)) return { role: 'picture', level: 1 };
  const level = /^heading ?([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) return { role: 'heading', level: Math.min(6, Number(level)) };
  if (/^title$/i.test(name)) return { role: 'heading', level: 1 };
  if (/^(?:intense ?)?quote$|^quotations?$|^block ?(?:text|quote|quotation)$/i.test(name)) {
    return { role: 'quotation', level: 1 };
  }
  if (/^horizontal line$/i.test(name)) return { role: 'rule', level: 1 };
  return /^caption$/i.test(name) ? { role: 'caption', level: 1 } : undefined;
}

/** True if a style of this name is for what a machine reads or writes. */
export function isCodeStyle(name: string): boolean {
  return /\bcode\b|source[ _]?text|verbatim|typewriter|preformatted/i.test(name);
}

/** True if a style of this name is for what a report of Galley's adds to the article. */
export function isReportStyle(name: string): boolean {
  return /^galley report /i.test(name);
}
