import type { ReportModel } from './report';

/** The report as CommonMark with tables and footnote-free links; no field can inject markup. */
export declare function toMarkdown(model: ReportModel): string;
