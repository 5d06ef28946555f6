/** Languages by the names that biblatex (3.20, table 2) takes in `langid`; the first is written. */
const NAMES: readonly (readonly [tag: string, ...names: string[]])[] = [
  ['af', 'afrikaans'],
  ['ar', 'arabic'],
  ['be', 'belarusian'],
  ['bg', 'bulgarian'],
  ['bn', 'bengali'],
  ['bs', 'bosnian'],
  ['ca', 'catalan'],
  ['cs', 'czech'],
  ['cy', 'welsh'],
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
  ['eu', 'basque'],
  ['fa', 'persian'],
  ['fi', 'finnish'],
  ['fr', 'french', 'francais'],
  ['fr-CA', 'canadien'],
  ['ga', 'irish'],
  ['gl', 'galician'],
  ['he', 'hebrew'],
  ['hi', 'hindi'],
  ['hr', 'croatian'],
  ['hu', 'magyar', 'hungarian'],
  ['hy', 'armenian'],
  ['id', 'indonesian'],
  ['is', 'icelandic'],
  ['it', 'italian'],
  ['ja', 'japanese'],
  ['ka', 'georgian'],
  ['ko', 'korean'],
  ['la', 'latin'],
  ['lt', 'lithuanian'],
  ['lv', 'latvian'],
  ['mk', 'macedonian'],
  ['mr', 'marathi'],
  ['ms', 'malay'],
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
  ['sq', 'albanian'],
  ['sr', 'serbian'],
  ['sv', 'swedish'],
  ['ta', 'tamil'],
  ['th', 'thai'],
  ['tr', 'turkish'],
  ['uk', 'ukrainian'],
  ['ur', 'urdu'],
  ['vi', 'vietnamese'],
  ['zh', 'chinese'],
];

const nameByTag: ReadonlyMap<string, string> = new Map(
  NAMES.map(([tag, name = '']): [string, string] => [tag, name]),
);
const tagByName: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap(([tag, ...names]) => names.map((name): [string, string] => [name, tag])),
);

/** What biblatex calls a language (a tag of BCP 47), without its region where it has no name for that. */
export function langidOf(tag: string): string | undefined {
  const [language = '', ...rest] = tag.split(/[-_]/);
  const base = language.toLowerCase();
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  const name = nameByTag.get(`${base}-${region?.toUpperCase()}`) ?? nameByTag.get(base);
  return name ?? (base === 'no' ? nameByTag.get('nb') : undefined);
}

/** The tag (BCP 47) of a language as biblatex calls it; anything else as it is written. */
export function languageTag(name: string): string {
  return tagByName.get(name.toLowerCase().replace(/^lang(?=[a-z]{4})/, '')) ?? name;
}
