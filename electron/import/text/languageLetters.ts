/** What tells a language: frequent words in plain letters, and its letters beyond ASCII. */
export interface LanguageLetters {
  /** Words that hardly any other language has in such numbers, in small letters. */
  readonly words: readonly string[];
  readonly frequent: string;
  readonly rare: string;
}

/**
 * They tell the encodings of one byte a letter from each other: what is an ö in one is a rare letter or
 * a sign in the next. A text is most often in one language, whose plain words say which.
 */
export const LANGUAGES: readonly LanguageLetters[] = (
  [
    ['the of and that was with for from said', 'éèñöüçï', 'ôêàáíóäëåøæœâîûúßšžčćřłńęąő'],
    ['le les des et une dans que pour est qui du', 'éèàêçâôîùûœ', 'ëïüÿæ'],
    ['der die und das ist nicht von den dem mit ein auf', 'äöüß', 'é'],
    ['el los las que del una por con para es', 'áéíóúñ', 'ü'],
    ['os uma com dos para em que por mais ao', 'ãáçéíóêõâ', 'úàôü'],
    ['il che di della per una sono con del non', 'àèéìòù', 'î'],
    ['och att det som til og er en av ikke inte med jeg', 'åäöæø', 'éü'],
    ['og er sem var til ekki hann um', 'áéíóúæö', 'ðýþ'],
    ['het een van en dat niet op zijn voor te', 'éëïèöüá', 'ê'],
    ['na je se to ve ze do byl podle jeho', 'áčéěířšůýž', 'úóďťňüö'],
    ['na nie jest do od po przez oraz dla jak tym', 'ąęółśżćńź', ''],
    ['az hogy nem egy is volt meg csak', 'áéöőíóúüű', ''],
    ['na je sa to vo zo do bol podla jeho', 'áčéíľšťúýž', 'äďĺňóôŕ'],
    ['de la cu pe nu din care pentru este sunt', 'ăâîşţșț', ''],
    ['je da na se su za od bi kao nije', 'čćšžđ', ''],
    ['bir ve bu ile da de olarak daha olan', 'ışğüçö', 'âîû'],
    ['ir kad yra buvo su iki dar kaip', 'ąčęėįšųūž', ''],
    ['un ir ar no par ka bija tika', 'āčēģīķļņšūž', ''],
    ['ja ei on et see oli ka kui mis oma', 'äõöü', 'šž'],
    ['', 'αοιετσνηυρπκλμςάίόέήύώ', 'ωγδχθφβξζψϊϋΐΰ'],
    ['', 'оеаинтсрвлкмдпуяыьгзбч', 'йхжшюцщэфъё'],
    ['', 'оаинвіертслкдумпязьбгчй', 'щхцюєжшїфґ'],
    ['', 'аоеитнрвслкдпмзягъубч', 'щжйхцшфюь'],
    ['', 'аоиенрсјтукдвмплзбгшч', 'цжњљхђћџф'],
    ['', 'יוהלאמרתבשנדעקחפטגזסצכךםןףץ', ''],
    ['', 'اليمونترعبدةسفكقحهجشصأطخى', 'ئذضثزغآإؤظء'],
    ['', 'านรอกเงมยลวดทสตะปบคหแจพชขใไัีิ่้าำ์ืุู', 'ซณศษฐฎญถฉฝภฟฮฌฆโผธึ็๊๋'],
  ] as const
).map(([words, frequent, rare]) => ({
  words: words.split(' ').filter(Boolean),
  frequent: frequent + frequent.toUpperCase(),
  rare: rare + rare.toUpperCase(),
}));

/** One of so many words at least is evidence of a language; fewer are chance. */
const EVIDENCE = 1 / 25;

/**
 * The languages that the plain words of a text speak for. Bytes beyond ASCII part words like signs do.
 * Nothing for a text that is too short, or in none of them.
 */
export function spokenLanguages(bytes: Uint8Array): ReadonlySet<LanguageLetters> {
  const plain = new TextDecoder('latin1')
    .decode(bytes)
    .toLowerCase()
    .replace(/<[^<>]{0,2000}>/g, ' ');
  const counts = new Map<string, number>();
  let words = 0;
  for (const [word] of plain.matchAll(/(?<![\w\x80-\xff])[a-z]{2,8}(?![\w\x80-\xff])/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    words += 1;
  }
  const hits = LANGUAGES.map((language) => ({
    language,
    count: language.words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  }));
  const most = Math.max(...hits.map(({ count }) => count));
  if (most === 0 || most < words * EVIDENCE) return new Set();
  return new Set(hits.filter(({ count }) => count > most / 2).map(({ language }) => language));
}
