import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText';
import { encodeAs } from './testing/encodeDouble';

/** A short news item in languages that each encoding was made for. */
const NEWS = {
  czech:
    'Přístav ve Westmeru byl v pondělí znovu otevřen po bouři, která jej na devět dní uzavřela. „Škody jsou větší, než jsme čekali,“ řekl mluvčí přístavní správy. Oprava mola přijde na sedm milionů korun a potrvá až do října.',
  polish:
    'Port w Westmere został w poniedziałek ponownie otwarty po burzy, która zamknęła go na dziewięć dni. „Szkody są większe, niż się spodziewaliśmy” – powiedział rzecznik zarządu. Naprawa nabrzeża będzie kosztować siedem milionów złotych.',
  hungarian:
    'Hétfőn újra megnyílt a westmere-i kikötő, miután egy vihar kilenc napra lezárta. A kikötő szóvivője szerint a károk súlyosabbak a vártnál; a móló helyreállítása hétmillió forintba kerül, és októberig tart. A hajók többsége már úton van.',
  russian:
    'Порт снова открылся в понедельник после шторма, который закрыл его на девять дней, сообщила администрация порта. Ущерб оказался больше, чем ожидалось: ремонт причала обойдётся в семь миллионов рублей и продлится до октября.',
  ukrainian:
    'Порт знову відкрився в понеділок після шторму, який зачинив його на дев’ять днів, повідомила адміністрація. Збитки виявилися більшими, ніж очікували: ремонт причалу коштуватиме сім мільйонів гривень і триватиме до жовтня.',
  bulgarian:
    'Пристанището отвори отново в понеделник след бурята, която го затвори за девет дни, съобщи администрацията. Щетите са по-големи от очакваното: ремонтът на кея ще струва седем милиона лева и ще продължи до октомври.',
  french:
    'Le port a rouvert lundi après une tempête qui l’avait fermé pendant neuf jours, a annoncé la capitainerie. « Les dégâts sont plus importants que prévu », a déclaré sa porte-parole ; la réparation du quai coûtera sept millions d’euros.',
  german:
    'Der Hafen ist am Montag nach einem Sturm, der ihn neun Tage lang geschlossen hielt, wieder geöffnet worden. „Die Schäden sind größer als erwartet“, sagte die Sprecherin; für die Reparatur fehlen über sieben Millionen Euro.',
  spanish:
    'El puerto reabrió el lunes tras una tormenta que lo cerró nueve días, según informó la administración. «Los daños son mayores de lo que creíamos», señaló su portavoz; la reparación del muelle costará siete millones y durará hasta el otoño.',
  euro: 'La réparation du quai coûtera sept millions d’€ : 7 000 000 € exactement, dont 1 000 000 € pour le cœur du port, a indiqué la capitainerie. Le reste, 6 000 000 €, sera payé plus tard par l’État.'.replaceAll(
    '’',
    "'",
  ),
  greek:
    'Άνοιξε ξανά το λιμάνι τη Δευτέρα μετά την καταιγίδα που το έκλεισε για εννέα ημέρες, ανακοίνωσε η διοίκηση. Οι ζημιές είναι μεγαλύτερες από όσο περίμεναν και η επισκευή της προβλήτας θα κοστίσει επτά εκατομμύρια ευρώ.',
  turkish:
    'Liman, dokuz gün kapalı kalmasına yol açan fırtınanın ardından pazartesi günü yeniden açıldı. Yönetimin sözcüsü, “Hasar beklediğimizden daha büyük,” dedi; iskelenin onarımı yedi milyon liraya mal olacak ve ekim ayına kadar sürecek.',
  hebrew:
    'הנמל נפתח מחדש ביום שני לאחר סערה שסגרה אותו לתשעה ימים, כך הודיעה הנהלת הנמל. הנזק גדול מן הצפוי, ותיקון המזח יעלה שבעה מיליון שקלים ויימשך עד אוקטובר.',
  arabic:
    'أعيد فتح الميناء يوم الاثنين بعد عاصفة أغلقته تسعة أيام، كما قالت إدارة الميناء. وأضافت المتحدثة أن الأضرار أكبر مما كان متوقعا، وأن إصلاح الرصيف سيكلف سبعة ملايين وسيستمر حتى أكتوبر.',
  lithuanian:
    'Uostas pirmadienį vėl atidarytas po audros, kuri jį buvo uždariusi devynioms dienoms, pranešė administracija. Žala didesnė, nei tikėtasi: krantinės remontas kainuos septynis milijonus eurų ir truks iki spalio mėnesio.',
  chinese:
    '西港港务局星期一宣布，港口在暴风雨后关闭九天，现已重新开放。发言人表示，损失比预期更大，码头的维修费用将达七百万元，工程预计持续到十月。',
  taiwanese:
    '西港港務局星期一宣布，港口在暴風雨後關閉九天，現已重新開放。發言人表示，損失比預期更大，碼頭的維修費用將達七百萬元，工程預計持續到十月。',
  japanese:
    '港は暴風雨で九日間閉鎖されていたが、月曜日に再開したと港湾局が発表した。担当者によると被害は予想より大きく、岸壁の修理には七百万円かかり、十月まで続く見込みだという。',
  korean:
    '폭풍으로 아흐레 동안 폐쇄되었던 항구가 월요일에 다시 문을 열었다고 항만 당국이 밝혔다. 대변인은 피해가 예상보다 크며 부두 수리에 칠백만 원이 들고 시월까지 계속될 것이라고 말했다.',
} as const;

type Language = keyof typeof NEWS;

/** Hungarian is written alike in two of them. */
const ALIKE = new Map([['iso-8859-2 hungarian', 'windows-1250']]);

const TABLE: readonly (readonly [label: string, language: Language])[] = [
  ['utf-8', 'czech'],
  ['utf-16le', 'french'],
  ['utf-16be', 'german'],
  ['utf-16le', 'russian'],
  ['utf-16be', 'arabic'],
  ['utf-16le', 'chinese'],
  ['utf-16be', 'japanese'],
  ['windows-1250', 'czech'],
  ['windows-1250', 'polish'],
  ['windows-1250', 'hungarian'],
  ['iso-8859-2', 'czech'],
  ['iso-8859-2', 'polish'],
  ['iso-8859-2', 'hungarian'],
  ['windows-1251', 'russian'],
  ['windows-1251', 'ukrainian'],
  ['windows-1251', 'bulgarian'],
  ['koi8-r', 'russian'],
  ['koi8-u', 'ukrainian'],
  ['iso-8859-5', 'russian'],
  ['windows-1252', 'french'],
  ['windows-1252', 'german'],
  ['windows-1252', 'spanish'],
  ['iso-8859-15', 'euro'],
  ['windows-1253', 'greek'],
  ['iso-8859-7', 'greek'],
  ['windows-1254', 'turkish'],
  ['windows-1255', 'hebrew'],
  ['windows-1256', 'arabic'],
  ['iso-8859-6', 'arabic'],
  ['windows-1257', 'lithuanian'],
  ['gb18030', 'chinese'],
  ['big5', 'taiwanese'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
  ['euc-kr', 'korean'],
];

/** The old sets lack typographic signs; those who wrote in them did without. */
function plain(text: string, label: string): string {
  if (!/^(?:iso|koi8)/.test(label)) return text;
  return text
    .replace(/[„“”«»]/g, '"')
    .replace(/’/g, "'")
    .replace(/–/g, '-');
}

/** Plain English, in which a sign beyond ASCII is rare. */
const PLAIN =
  'The harbour board said on Monday that the repairs to the pier would take until October, after weeks of talks with the owners of the boats and with the insurers. ';

/** What writers of English put into such a text, and the encodings that have it. */
const SIGNS: readonly (readonly [label: string, words: readonly string[]])[] = [
  [
    'windows-1252',
    [
      ...['the pilot’s boat', 'it cost £30, he said', 'sold for €30 each', 'twice – or more'],
      ...['the café was shut', '“Never,” he said', 'rose 5½ per cent at 30°C', 'Zoë and Beyoncé'],
      ...[
        'a • point',
        '§ 5 of the act',
        '3 m² of land',
        'Škoda and Žižek',
        'well… no',
        'one — two',
      ],
      ...['‘No,’ she said', '£1bn–£2bn', 'Galley™ and Dory®', 'the naïve façade', 'São Paulo'],
    ],
  ],
  ['windows-1250', ['Wałęsa spoke', 'Dvořák’s ninth']],
  [
    'macintosh',
    [
      ...['the pilot’s boat', 'it cost £30, he said', 'twice – or more', 'the café was shut'],
      ...['“Never,” he said', 'well… no', 'a • point', 'one — two', 'at 30°C today'],
    ],
  ],
  ['cp850', ['it cost £30, he said', 'the café was shut', 'rose 5½ per cent', 'at 30°C today']],
  ['iso-8859-15', ['sold for €30 each', 'the café cost 20 €', 'the œuvre and the cœur']],
];

const SIGNED = SIGNS.flatMap(([label, all]) => all.map((words) => [label, words] as const));

describe('text in an encoding of its own', () => {
  it.each(TABLE)('is read as it was written, and shown: %s, %s', (label, language) => {
    const text = plain(NEWS[language], label);
    const decoded = decodeText(encodeAs(label, text));
    expect(decoded).toMatchObject({ ok: true, value: { text } });
    const shown = ALIKE.get(`${label} ${language}`) ?? label;
    expect(decoded.ok && decoded.value.encoding).toBe(shown);
  });

  it.each(TABLE)('can be read in it by choice: %s, %s', (label, language) => {
    const text = plain(NEWS[language], label);
    const decoded = decodeText(encodeAs(label, text), { chosen: label });
    expect(decoded).toMatchObject({ ok: true, value: { text, encoding: label, warnings: [] } });
  });

  it.each([
    ['windows-1252', 'Déjà vu'],
    ['windows-1252', 'It’s “fine” – really…'],
    ['windows-1252', '5 °C, 10 € and ½ cup'],
    ['windows-1252', '§ 5 Abs. 2 – „Zitat“'],
    ['windows-1252', 'ÜBERRASCHUNG FÜR ALLE'],
    ['windows-1252', 'Ångström, Øresund, ÆRØ'],
    ['windows-1250', 'Příliš žluťoučký kůň'],
    ['windows-1250', 'Liječnik je rekao da će se vratiti'],
    ['iso-8859-2', 'Zażółć gęślą jaźń'],
    ['windows-1251', 'Привет'],
    ['koi8-r', 'ПОРТ ОТКРЫТ СНОВА'],
    ['ibm866', 'Порт открыт снова после шторма'],
    ['macintosh', 'Le port a été fermé, l’été'],
    ['windows-1254', 'Şişli’de ığdır'],
    ['windows-1253', 'Το λιμάνι'],
    ['windows-1255', 'הנמל נפתח'],
    ['windows-1256', 'أعيد فتح الميناء'],
    ['shift_jis', '日本の港'],
    ['euc-jp', '港は月曜日に再開'],
    ['gb18030', '港口重新开放'],
    ['big5', '港口重新開放'],
    ['euc-kr', '항구가 다시 문을 열었다'],
    ['windows-1250', 'Rada portu oświadczyła w poniedziałek, że budżet wzrośnie.'],
    ['windows-1250', 'Kraków jest piękny'],
    ['cp852', 'Rada portu oświadczyła w poniedziałek, że budżet wzrośnie.'],
    ['cp850', 'Die Bürger hätten gewählt, größer als je'],
    ['windows-874', 'ท่าเรือเปิดอีกครั้งเมื่อวันจันทร์'],
    ['windows-874', 'ราคา ๓๐ บาท'],
    ['utf-16le', 'порт открылся снова'],
    ['utf-32le', 'The pilot’s boat cost £30 – again'],
    ['utf-32be', 'порт открылся снова 𝒳'],
  ])('is read as it was written even if it is short: %s, %s', (label, text) => {
    expect(decodeText(encodeAs(label, text))).toMatchObject({ ok: true, value: { text } });
  });

  it.each(SIGNED)('is known by one sign, alone and in a long text: %s, %s', (label, words) => {
    for (const text of [words, `${PLAIN.repeat(3)}${words}. ${PLAIN}`, PLAIN.repeat(500) + words]) {
      expect(decodeText(encodeAs(label, text))).toMatchObject({ ok: true, value: { text } });
    }
  });

  it('is read after a mark of its byte order', () => {
    const text = 'The pilot’s boat';
    for (const [label, mark] of [
      ['utf-32le', [0xff, 0xfe, 0, 0]],
      ['utf-32be', [0, 0, 0xfe, 0xff]],
    ] as const) {
      const bytes = Uint8Array.from([...mark, ...encodeAs(label, text)]);
      const value = { text, encoding: label, warnings: [] };
      expect(decodeText(bytes)).toEqual({ ok: true, value });
      expect(decodeText(bytes, { chosen: label })).toEqual({ ok: true, value });
    }
  });
});

describe('another reading of the same bytes', () => {
  const otherOf = (label: string, text: string, choice = {}) => {
    const decoded = decodeText(encodeAs(label, text), choice);
    return decoded.ok ? decoded.value : undefined;
  };

  it('is told with its words where a sign of the text would be another', () => {
    const decoded = otherOf('windows-1252', `${PLAIN}The boat cost £30. ${PLAIN}`);
    expect(decoded?.otherReading).toEqual({
      encoding: 'windows-1250',
      words: [{ here: '£30.', there: 'Ł30.' }],
    });
    expect(decoded?.warnings.join()).toContain('As windows-1250, “£30.” would be “Ł30.”');
  });

  it('is offered back where it was chosen', () => {
    const decoded = otherOf('windows-1252', 'The boat cost £30', { chosen: 'windows-1250' });
    expect(decoded).toMatchObject({
      text: 'The boat cost Ł30',
      otherReading: { encoding: 'windows-1252', words: [{ here: 'Ł30', there: '£30' }] },
    });
  });

  it.each([
    ['utf-8', 'The boat cost £30'],
    ['windows-1251', NEWS.russian],
    ['shift_jis', NEWS.japanese],
    ['windows-1256', NEWS.arabic],
  ])('is not told where no other fits: %s', (label, text) => {
    expect(otherOf(label, text)?.otherReading).toBeUndefined();
  });

  it('leaves tags out of its words', () => {
    const decoded = otherOf('windows-1252', '<p class="a">It cost £30</p><p>');
    expect(decoded?.otherReading?.words).toEqual([{ here: '£30', there: 'Ł30' }]);
    const glued = otherOf('windows-1252', '<title>a</title></head><body><p>£30</p>');
    expect(glued?.otherReading?.words).toMatchObject([{ here: '£30' }]);
  });
});
