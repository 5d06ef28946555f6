import type { ReportModel } from './report';

/** A font file to embed: WOFF2 in Base64. */
export interface ReportFont {
  readonly family: string;
  /** CSS `font-style`. */
  readonly style: string;
  /** CSS `font-weight`, a range for a variable font: `200 900`. */
  readonly weight: string;
  readonly base64: string;
}

/** One self-contained HTML file: no script, no request. Families used: "Source Serif 4", "Inter". */
export declare function toHtml(
  model: ReportModel,
  options: { readonly fonts: readonly ReportFont[] },
): string;
