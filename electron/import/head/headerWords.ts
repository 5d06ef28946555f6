const LANGUAGES =
  'en de fr es pt it nl pl cs sv da nb fi ru uk bg sr hr hu ro el tr ar fa he hi th id vi'.split(
    ' ',
  );

/** What stands beside a date and belongs to it, in small letters. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  `published updated posted created modified last on at date dated first issued release released
  veröffentlicht aktualisiert stand vom am um uhr publié mis à jour le modifié
  publicado actualizado el atualizado em às as pubblicato il aggiornato alle ore
  gepubliceerd op bijgewerkt опубликовано обновлено дата в г gmt utc est edt cst cdt pst pdt mst mdt
  cet cest bst ist eet eest msk jst aest hrs h
  نشر نُشر نشرت تاريخ النشر في آخر تحديث التحديث الساعة بتاريخ يوم م ص ه هـ الموافق
  δημοσίευση δημοσιεύθηκε δημοσιεύτηκε ενημέρωση ενημερώθηκε τελευταία ημερομηνία στις ώρα
  تاریخ انتشار منتشر شده شد ساعت به‌روزرسانی بروزرسانی روز در
  פורסם עודכן עדכון תאריך בתאריך ב יום שעה בשעה
  प्रकाशित प्रकाशन अपडेट अपडेटेड तारीख दिनांक को पर समय बजे अंतिम
  公開 公開日 公開日時 更新日時 配信日時 掲載日 更新 更新日 最終更新 配信 掲載 投稿 投稿日 発行 発行日 日付 日時 午前 午後 時 分 秒 年 月 日 号
  입력 수정 최종수정 등록 승인 발행 작성 기사입력 기사수정 업데이트 송고 오전 오후 시 분 초 년 월 일
  เผยแพร่ เผยแพร่เมื่อ อัปเดต อัพเดท อัปเดตล่าสุด ปรับปรุง วันที่ เวลา น เมื่อ พ ศ โพสต์เมื่อ
  yayın yayınlanma yayınlandı yayımlanma yayımlandı güncelleme güncellenme güncellendi giriş tarih tarihi saat son
  发布 發布 发表 發表 刊登 发布时间 發布時間 发布日期 发表时间 更新时间 更新時間 时间 時間 日期 于 於 来源 上午 下午`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

let weekdays: ReadonlySet<string> | undefined;

/** True for the name of a day of the week, short or long, in the languages of most readers. */
export function isWeekday(word: string): boolean {
  weekdays ??= new Set(LANGUAGES.flatMap(namesOfDays));
  const folded = word.toLowerCase().replace(/\.$/, '');
  return (
    weekdays.has(folded) ||
    /^(?:segunda|terça|quarta|quinta|sexta)$/.test(folded) ||
    /^(?:[月火水木金土日][曜]?日?|(?:星期|週|周)[一二三四五六日天]|[월화수목금토일](?:요일)?)$/.test(
      folded,
    )
  );
}

function namesOfDays(language: string): string[] {
  return (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) =>
      format
        .format(Date.UTC(2024, 0, 1 + day))
        .toLowerCase()
        .replace(/\.$/, ''),
    ).flatMap((name) => [name, ...name.split(/\s+/)]);
  });
}

/** What introduces a name, with a colon or a space behind it. */
const INTRODUCED =
  /^(?:(?:written |reported |story |words |text |posted )?by|von|par|por|door|av|af|autor(?:in)?|author|автор|текст|text|بقلم|به قلم|נכתב על ידי|מאת|द्वारा|โดย|yazan|haber|muhabir|oleh|글|撰文|本报记者|本報記者|记者|記者)(?:\s*[:：]\s*|\s+)(?<name>.+)$/iu;
/** The same with a sign between: without it these words begin sentences. */
const LABELLED =
  /^(?:كتبت?|إعداد|تقرير|تحرير|المصدر|الكاتب|نویسنده|نوشته|گزارش|خبرنگار|כתבת?|הכתב|लेखक|रिपोर्ट|संवाददाता|ผู้เขียน|เรื่อง|ผู้สื่อข่าว|ρεπορτάζ|συντάκτης|συντάκτρια|γράφει ο|γράφει η|του|της|από|文|取材・文|文・写真|取材|執筆|筆者|著者|記者|作者|记者|文字|撰稿|글·사진|기자|글쓴이|작성자|작성|reporter|yazar|by-?line|words|written|story|tekst|texto|texte|testo|teksti|auteure?|autore|autrice|autora|autorka|penulis|írta|szerző|kirjoittaja|piše|napisał[ao]?|tác giả|scritto da|autor tekstu)\s*[:：=＝／/・|–—-]\s*(?<name>.+)$/iu;
/** Greek gives the name in its genitive; Italian begins so with places, too, of one word. */
const GENITIVE =
  /^(?:Του|Της|Των|Γράφει (?:ο|η)|Από (?:τον|την)|Di)\s+(?<name>\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){1,3})$/u;
/** Japanese, Korean and Hindi name the trade after the name. */
const FOLLOWED =
  /^[【[(（]?\s*(?<name>\p{Lo}[\p{Lo}\p{M}ー・\s]{1,20}?)\s*(?:記者|기자|特派員|특파원|लिखित|द्वारा)\s*[】\])）]?(?:\s*[|/=·]?\s*[\w.+-]+@[\w.-]+)?$/u;

/** “She wrote: Anna Lee” without the colon, and no more than a name. */
const ARABIC = /^كتبت?\s+(?<name>\p{Lo}[\p{Lo}\p{M}]+(?:\s+\p{Lo}[\p{Lo}\p{M}]+){1,3})$/u;
/** “Reporter So-and-so, reporting from Taipei”. */
const CHINESE =
  /^[〔【[(（]?\s*(?:本報|本报)?(?:記者|记者)\s*(?<name>\p{Lo}{2,4}(?:[、,，]\s*\p{Lo}{2,4})*)\s*[／/]\s*\p{Lo}{1,8}(?:報導|报道|報道|电|電)\s*[〕】\])）]?$/u;

/** What stands in a header and says neither who nor when: ways of contact, pictures, an office's own notes. */
const BESIDES = [
  /^(?:(?:e-?mail|twitter|x|tel|phone|mobile|contact)\s*[:.]\s*)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,}|https?:\/\/\S+|\+\d[\d ()-]{6,})(?:\s*[|,·•/]\s*(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,}|https?:\/\/\S+|\+\d[\d ()-]{6,}))*$/i,
  /^(?:(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?)(?:\s+by|\s*[:：/])|(?:fotos?|bilder?|bild|zdjęcia|photographies|фото|写真|撮影|摄影|攝影|사진)\s*[:：/／=])\s*\S/iu,
  /^(?:slug|section|desk|word ?count|length|status|draft|version|ressort|rubrik|rubrique|rubryka)\s*[:#]\s*\S/i,
  /^words?\s*:\s*[\d,.]+$|^[\d,.]+ words$/i,
  /^(?:for immediate release|embargo(?:ed)?\b.*|not for publication.*)$/i,
];

/** True for such a line. */
export function isBesides(line: string): boolean {
  return BESIDES.some((form) => form.test(line));
}

/** True where words before a date say that it is when something was changed. */
export function saysUpdated(before: string): boolean {
  return (
    /updated|modified|aktualisiert|mis à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|обновлен|تحديث|ενημ[εέ]ρω|به‌?روز|עודכן|עדכון|अपडेट|更新|수정|업데이트|อัป?เดต|อัพเดท|ปรับปรุง|güncel/iu.test(
      before,
    ) && !/published|veröffentlicht|publi[ée]|公開|发布|發布|입력/iu.test(before)
  );
}

const LABEL =
  /^(?:headline|hed|title|titel|titre|título|titolo|tytuł|заголовок|標題|标题|見出し|タイトル|제목)\s*[:：]\s+(?=\S)/iu;

/** A headline without the word that says that it is one. */
export function withoutLabel(headline: string): string {
  return headline.replace(LABEL, '');
}

/** The words that a line gives as the name of an author, before it is judged whether they are one. */
export function introducedName(line: string): string | undefined {
  for (const form of [GENITIVE, ARABIC, CHINESE, LABELLED, INTRODUCED, FOLLOWED]) {
    const name = form.exec(line)?.groups?.name?.trim();
    if (name)
      return name
        .replace(/\s*(?:記者|기자|特派員|특파원)$/u, '')
        .replace(/\s*[\w.+-]+@[\w.-]+$/, '');
  }
  return undefined;
}
