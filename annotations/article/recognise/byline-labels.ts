/** The words that stand before the names of authors, in the languages whose bylines are read. */

/** Words that begin a byline wherever they stand. */
export const freeBylineLabel =
  /^(?:by(?=\s|:)|written by|words by|story by|posted by|published by|submitted by|reported by|report by|text by|article by|escrito por|redigido por|texte (?:par|de)|text(?:o|e)? (?:von|por|by)|testo di|tekst(?:e|o)? (?:door|av|af)|écrit par|publié par|geschrieben von|scritto da|a cura di|geschreven door|napisał(?:a)?|oprac\.|opracował(?:a)?|írta|szerző|oleh|penulis|pewarta|piše|napsal(?:a)?|scris de|skrevet av|skrevet af|skriven av|viết bởi|מאת|بقلم|نوشته)\s*[:：]?\s+/iu;
/** Words that also begin ordinary lines, or are ordinary words of another language: with a colon, or before a full name. */
export const wordBylineLabel =
  /^(?:von|par|por|di|door|av|af|przez|yazan|автор|авторы|текст|автори|autor|autora|auteur|autrice|autore|autorin)\s+/iu;
export const colonBylineLabel =
  /^(?:authors?|words|text|byline|reporter|writer|von|par|por|di|door|av|af|autor(?:a|es|in|en)?|auteurs?|autore|autori|tekst|skriven av|yazan|yazar|muhabir|haber|kirjoittaja|teksti|szerző|piše|pišu|napisao|napisala|autori|foto e testo|penulis|reporter|wartawan|tác giả|авторы?|автори|текст|корреспондент|作者|撰文|文|记者|記者|本报记者|كتب|كتبت|الكاتب|نویسنده|خبرنگار|כתב|כתבה)\s*[:：]\s*|^(?:图?文|撰文|作者|记者|記者|取材|聞き手)\s*[/／|｜＝=]\s*/iu;

/** What is written by somebody: "Analysis by Ida Lund", "Ein Kommentar von Ida Lund"; before a full name. In English any few words are. */
const piece =
  'analyse|analyse|kommentar|bericht|reportage|interview|gastbeitrag|gastkommentar|essay|kolumne|porträt|leitartikel|análisis|reportaje|entrevista|opinión|columna|artículo|crónica|analisi|commento|intervista|editoriale|articolo|artigo|análise|reportagem|enquête|entretien|tribune|chronique|propos recueillis|récit|article|analiza|komentarz|wywiad|rozmawiała?|verslag|kommentti|kommentaari|анализ|комментарий|интервью|колонка|репортаж';
export const restrictedByline = new RegExp(
  `^(?:\\p{Lu}[\\p{L}’'-]*\\s+(?:\\p{L}[\\p{L}’'-]*\\s+){0,3}by|(?:(?:[Ee]ine?|[Uu]n[ae]?|[Ll][aeo]|[Ee]l|[OoAa])\\s+)?(?:${piece}|${capitalised(piece)})\\s+(?:von|vom|par|por|di|de|van|door|av|af|przez)|dall?[ae’']?(?:\\s+nostr[oa]\\s+\\p{L}+)?|de|από|[Ττ](?:ου|ης|ων)|[Ww]ords|[Tt]ext)\\s+`,
  'u',
);

function capitalised(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Who took the pictures, edited or translated is no author. */
export const otherCredit =
  /^(?:(?!(?:re)?posted|published|reported|submitted|contributed|authored|penned|compiled|told)\p{L}+ed by\s+|(?:portraits?|artwork|drawings?|cartoons?|maps?|charts?|screenshots?|cover|design|music|directed|photos?|photograph(?:y|s|ed)?|pictures?|images?|illustrations?|illustrated|graphics?|video|edited|editing|editor|translat(?:ed|ion|or)|reviewed|fact[- ]?checked|produced|fotos?|fotografie|bild(?:er)?|ilustra\p{L}+|photographie|redakcja|redigering|editor[ae]|edición|editie|zdjęci[ea]|grafik|fotó|фото|редактор|видео|تحرير|צילום)(?:\s+(?:by|von|par|por|di|door|av|af)\s+|\s*[:：]\s*)|(?:photography|photographs|photos|illustrations)\s+)\p{L}/iu;

/** "김해 기자", "本报记者 李海", "李海 記者": a name with what its bearer is, in scripts that have no capitals. */
const eastAsianCredit =
  /^(?:(?:本报|本報|见习|實習|实习)?(?:记者|記者|特派员|特派員)\s*[:：]?\s*(?<before>\p{Script=Han}{2,4}(?:[\s、，·]+\p{Script=Han}{2,4}){0,4})|(?<after>\p{Script=Han}{2,6})\s*(?:记者|記者|特派員)|(?<korean>\p{Script=Hangul}{2,4}(?:[\s,·]+\p{Script=Hangul}{2,4}){0,3})\s*(?:기자|특파원|인턴기자|논설위원)(?:\s+\S+@\S+)?)$/u;

/** The names of such a credit, or null. */
export function readEastAsianCredit(part: string): string | null {
  const names = eastAsianCredit.exec(part)?.groups;
  const found = names?.['before'] ?? names?.['after'] ?? names?.['korean'];
  return found === undefined ? null : found.split(/[\s,、，·]+/u).join(', ');
}

/** Whether words end with what stands before the name of an author: "Published today by". */
export function endsWithBylineLabel(words: string): boolean {
  const last = words.trim().split(/\s+/u).slice(-3);
  return last.some((_, from) => {
    const label = `${last.slice(from).join(' ')} `;
    return [freeBylineLabel, wordBylineLabel, colonBylineLabel, restrictedByline].some(
      (pattern) => pattern.exec(label)?.[0].length === label.length,
    );
  });
}
