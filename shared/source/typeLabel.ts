/** The CSL types that Galley offers, as people call them. */
const TYPE_LABELS: Readonly<Record<string, string>> = {
  webpage: 'Web page',
  'article-newspaper': 'Newspaper article',
  'article-magazine': 'Magazine article',
  'article-journal': 'Journal article',
  report: 'Report',
  dataset: 'Data set',
  interview: 'Interview',
  personal_communication: 'Letter, message or call',
  speech: 'Speech',
  hearing: 'Hearing',
  legal_case: 'Court decision',
  legislation: 'Law',
  regulation: 'Regulation',
  bill: 'Bill',
  broadcast: 'Broadcast',
  motion_picture: 'Film or video',
  post: 'Post in a network',
  'post-weblog': 'Blog post',
  map: 'Map',
  graphic: 'Picture or graphic',
  book: 'Book',
  document: 'Document',
};

/** What kind of thing a source is; an unknown CSL type as it is written. */
export function typeLabel(type: string): string {
  return TYPE_LABELS[type] ?? type;
}
