/** Languages by the names that biblatex (3.20, table 2) takes in `langid`; the first is written. */
const NAMES: readonly (readonly [tag: string, ...names: string[]])[] = [
  ['ar', 'arabic'],
  ['bg', 'bulgarian'],
  ['ca', 'catalan'],
  ['cs', 'czech'],
  ['da', 'danish'],
  ['de', 'ngerman', 'german'],
  ['de-AT', 'naustrian', 'austrian'],
  ['de-CH', 'nswissgerman', 'swissgerman'],
  ['el', 'greek'],
  ['en', 'english'],
  ['en-AU', 'australian'],
  ['en-CA', 'canadian'],
  ['en-GB', 'british', 'ukenglish'],
  ['en-NZ', 'newzealand'],
  ['en-US', 'american', 'usenglish'],
  ['es', 'spanish'],
  ['et', 'estonian'],
  ['fa', 'persian'],
  ['fi', 'finnish'],
  ['fr', 'french', 'francais'],
  ['fr-CA', 'canadien'],
  ['he', 'hebrew'],
  ['hr', 'croatian'],
  ['hu', 'magyar', 'hungarian'],
  ['is', 'icelandic'],
  ['it', 'italian'],
  ['ja', 'japanese'],
  ['la', 'latin'],
  ['lt', 'lithuanian'],
  ['lv', 'latvian'],
  ['nb', 'norsk', 'norwegian'],
  ['nl', 'dutch'],
  ['nn', 'nynorsk'],
  ['pl', 'polish'],
  ['pt', 'portuguese', 'portuges'],
  ['pt-BR', 'brazilian', 'brazil'],
  ['ro', 'romanian'],
  ['ru', 'russian'],
  ['sk', 'slovak'],
  ['sl', 'slovene', 'slovenian'],
  ['sr', 'serbian'],
  ['sv', 'swedish'],
  ['tr', 'turkish'],
  ['uk', 'ukrainian'],
  ['zh', 'chinese'],
];

const nameByTag: ReadonlyMap<string, string> = new Map(
  NAMES.map(([tag, name = '']): [string, string] => [tag, name]),
);
const tagByName: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap(([tag, ...names]) => names.map((name): [string, string] => [name, tag])),
);

/** What biblatex calls a language; undefined for one it has no name for. */
export function langidOf(tag: string): string | undefined {
  return nameByTag.get(tag);
}

/** The tag (BCP 47) of a language as biblatex calls it; anything else as it is written. */
export function languageTag(name: string): string {
  return tagByName.get(name.toLowerCase().replace(/^lang(?=[a-z]{4})/, '')) ?? name;
}
