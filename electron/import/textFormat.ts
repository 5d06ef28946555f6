/** The kinds of text, which a document’s content alone cannot always tell apart; ids of formats. */
export const TEXT_FORMATS = ['text', 'markdown', 'html'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];
