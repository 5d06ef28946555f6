import type { ReportModel } from './report';

/** The claims, one row each: RFC 4180 with a byte order mark, no cell a spreadsheet would compute. */
export declare function toCsv(model: ReportModel): string;
