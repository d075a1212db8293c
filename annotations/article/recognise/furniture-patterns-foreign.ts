/** Wordings of furniture in languages other than English, by what they introduce. */
import type { FurniturePattern } from './furniture-pattern.ts';

/** Titles of other articles, in the middle of this one: "Lesen Sie auch: …". */
const readAlso =
  'lesen sie (?:auch|dazu|mehr)|lies auch|mehr zum thema|mehr dazu|auch interessant|zum thema|[àa] lire (?:aussi|également)|lire (?:aussi|également|la suite)|voir aussi|sur le même sujet|lea también|lee también|leer también|te puede interesar|ver también|más información|leia (?:também|mais|ainda)|mais lidas|notícias relacionadas|noticias relacionadas|lo más (?:leído|visto)|i più letti|le più lette|articoli correlati|les plus lus|articles liés|meistgelesen|ähnliche (?:artikel|beiträge)|das könnte sie auch interessieren|weitere artikel|meest gelezen|mest läst|mest lest|mest læste|najczęściej czytane|самое читаемое|популярное|по темі|veja também|saiba mais|leggi anche|per approfondire|potrebbe interessarti|lees ook|lees verder|läs också|läs mer|læs også|les også|les mer|lue myös|lue lisää|lue seuraavaksi|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj także|čtěte také|prečítajte si|citește și|citiți și|olvassa el|διαβάστε (?:επίσης|ακόμη)|ayrıca okuyun|bunlar da ilginizi çekebilir|ilgili haberler|pročitajte (?:i|još|više)|prečítajte si aj|preberite (?:še|tudi)|baca juga|xem thêm|читайте (?:также|ещё|еще|по теме)|смотрите также|по теме|материалы по теме|рекомендуем|читать (?:далее|также|ещё|еще|полностью)|читайте також|дивіться також|вижте още|прочетете още|اقرأ (?:أيضا|أيضاً|المزيد)|إقرأ أيضا|طالع أيضا|شاهد أيضا|مواضيع ذات صلة|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|קראו (?:גם|עוד)|קרא (?:גם|עוד)|עוד בנושא|כתבות נוספות|相关(?:新闻|阅读|报道|链接|文章)|相關(?:新聞|閱讀|報導)|延伸阅读|延伸閱讀|推荐阅读|更多(?:新闻|阅读)|関連(?:記事|ニュース|リンク)|あわせて読みたい|おすすめ記事|続きを読む|관련\\s?(?:기사|뉴스)|많이 본 뉴스|더 보기';

const share =
  'teilen|artikel (?:teilen|drucken|merken|versenden|anhören|hören|vorlesen|speichern|empfehlen|weiterempfehlen)|drucken|merken|anhören|vorlesen|speichern|empfehlen|mailen|kommentieren|link kopieren|folgen|zur startseite|partager|partager (?:cet article|sur .*)|imprimer|envoyer par e-?mail|commenter|réagir|écouter(?: l[’\\x27]article)?|lire plus tard|enregistrer|copier le lien|offrir l[’\\x27]article|ajouter à (?:vos|mes) (?:sélections|favoris)|(?:article )?réservé (?:à nos|aux) abonnés|compartir|compartir en .*|comparte .*|imprimir|comentar|guardar|escuchar|copiar (?:enlace|link)|ouvir|salvar|ascolta|salva|copia (?:il )?link|bewaar|bewaren|luister(?:en)?|kopieer link|spara|lyssna|lagre|zapisz|polub|kopiuj link|kaydet|dinle|compartilhe?|compartilhar|partilhar|condividi(?: su .*)?|stampa|delen|deel dit artikel|dela|udostępnij|drukuj|sdílet|distribuie|μοιραστείτε|paylaş|bagikan|chia sẻ|поделиться|поделитесь|обсудить|распечатать|скопировать ссылку|версия для печати|в закладки|сохранить|нравится|поширити|зберегти|поділитися|сподели|شارك|شارك (?:القصة|المقال|الخبر)|مشاركة|اشتراک گذاری|שתפו|שיתוף|分享(?:到|至)?|转发|打印|收藏|シェア(?:する)?|この記事をシェア|ツイート|印刷|공유(?:하기)?|인쇄|스크랩';

const follow =
  'folgen sie uns|melden sie sich|jetzt (?:anmelden|registrieren|testen)|newsletter|abonnieren sie|jetzt abonnieren|suivez-nous|devenez fan|abonnez-vous|inscrivez-vous|recevez|s[íi]guenos|suscr[íi]bete|apúntate|únete a|siga-nos|junte-se|receba|participe do|assine|inscreva-se|seguici|iscriviti|abbonati|volg ons|abonneer|obserwuj nas|śledź nas|zapisz się|sledujte|bizi takip edin|abone ol|ikuti kami|подпишитесь|подписывайтесь|следите за|присоединяйтесь|читайте нас|підписуйтесь|підпишіться|تابعنا|تابعوا|اشترك|ما را در|עקבו|הירשמו|הצטרפו|关注|扫(?:一扫|码)|下载.{0,6}客户端|フォロー|登録はこちら|구독';

const tags =
  'schlagw(?:ort|orte|örter)|stichw(?:ort|orte|örter)|themen|mots[- ]clés|étiquettes|thématiques|etiquetas|palabras clave|archivado en|temas|palavras-chave|assuntos|tag|argomenti|trefwoorden|onderwerpen|tagi|słowa kluczowe|tematy|štítky|etiketler|теги|метки|темы|ключевые слова|мітки|тэги|الكلمات المفتاحية|كلمات مفتاحية|وسوم|الوسوم|برچسب\\s?‌?ها|کلیدواژه\\s?‌?ها|תגיות|标签|標籤|关键词|關鍵詞|タグ|キーワード|태그|키워드';

const comments =
  'kommentare?|kommentar schreiben|commentaires?|réactions?|laisser un commentaire|comentarios?|deja un comentario|comentários?|deixe um comentário|commenti|lascia un commento|reacties|reageer|kommentarer|komentarze|dodaj komentarz|komentáře|yorumlar|yorum yap|комментарии|комментировать|оставить комментарий|добавить комментарий|коментарі|залишити коментар|التعليقات|أضف تعليق(?:ك|ا)?|اترك تعليقا|نظرات|نظر شما|ارسال نظر|תגובות|הוסף תגובה|评论|網友評論|网友评论|コメント|댓글';

const rights =
  'alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|alle rechten voorbehouden|wszelkie prawa zastrzeżone|všechna práva vyhrazena|tüm hakları saklıdır|все права защищены|при (?:использовании|перепечатке|цитировании) материал|усі права захищені|جميع الحقوق محفوظة|کلیه حقوق|כל הזכויות שמורות|版权(?:所有|声明)|版權所有|未经(?:授权|许可)|免责声明|著作権|無断転載|無断複製|저작권자|무단\\s?전재';

/** The site itself, below its articles. */
const site =
  'impressum|datenschutz(?:erklärung)?|agb|kontakt|nutzungsbedingungen|mentions légales|politique de confidentialité|conditions générales|aviso legal|política de (?:privacidad(?:e)?|cookies)|contacto|termos de uso|note legali|informativa privacy|contatti|privacybeleid|contact|regulamin|polityka prywatności|kontakty?|пользовательское соглашение|политика конфиденциальности|контакты|о (?:нас|проекте)|реклама на сайте|gizlilik politikası|künye|iletişim|kebijakan privasi|tentang kami';

/** Asking readers to tell of mistakes. */
const mistakes =
  'если вы (?:нашли|заметили|обнаружили) (?:ошибку|опечатку|неточность)|нашли (?:ошибку|опечатку)|заметили (?:ошибку|опечатку)|сообщить об ошибке|якщо ви (?:знайшли|помітили) помилку|помітили помилку|haben sie einen fehler (?:gefunden|entdeckt)|fehler gefunden|signaler une (?:erreur|faute)|une erreur dans|informar de un error|hai trovato un errore|fout (?:gezien|gevonden)|zauważyłeś błąd|widzisz błąd';

const advertising =
  'anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|reklama|reklam|reklám|реклама|إعلان|اعلان|تبلیغات|פרסומת|广告|廣告|広告|광고';

const source =
  'quelle|fuente|fonte|bron|źródło|kaynak|источник|джерело|来源|來源|稿源|出典|출처|المصدر|منبع|מקור';

export const foreignFurniture: readonly FurniturePattern[] = [
  { reach: 'line', mostWords: 30, pattern: new RegExp(`^(?:${readAlso})\\s*[:：|»>–—-]\\s*\\S`, 'iu') },
  {
    reach: 'closing',
    mostWords: 30,
    pattern: new RegExp(`^(?:[【\\[▶►•*]\\s*)?(?:${readAlso})[\\]】]?\\s*[:：.…>»]*$`, 'iu'),
  },
  { reach: 'closing', mostWords: 12, opens: true, pattern: new RegExp(`^(?:${share})\\s*[:：.…]*$`, 'iu') },
  { reach: 'closing', mostWords: 40, pattern: new RegExp(`^(?:${follow})(?![\\p{L}])`, 'iu') },
  {
    reach: 'line',
    mostWords: 25,
    pattern: new RegExp(
      `^(?:${follow})(?![\\p{L}]).*(?:telegram|телеграм|facebook|twitter|instagram|youtube|whatsapp|вконтакте|дзен|newsletter|t\\.me|@\\w{3,}).*$`,
      'iu',
    ),
  },
  { reach: 'closing', mostWords: 80, pattern: new RegExp(`^(?:${tags})\\s*[:：]`, 'iu') },
  { reach: 'closing', mostWords: 3, pattern: new RegExp(`^(?:${tags})$`, 'iu') },
  {
    reach: 'comments',
    mostWords: 6,
    pattern: new RegExp(
      `^(?:(?:${comments})\\s*(?:[:：]\\s*\\d+|[(（]\\s*\\d+\\s*[)）])|\\d{1,5} (?:${comments}))$`,
      'iu',
    ),
  },
  { reach: 'closing', mostWords: 6, pattern: new RegExp(`^(?:${comments})[:：]?$`, 'iu') },
  { reach: 'closing', mostWords: 120, pattern: new RegExp(`(?:^|[©.\\s])(?:${rights})`, 'iu') },
  {
    reach: 'line',
    mostWords: 4,
    opens: true,
    pattern: new RegExp(`^[-–—[(]*\\s*(?:${advertising})\\s*[-–—\\])]*[.:]?$`, 'iu'),
  },
  { reach: 'closing', mostWords: 30, pattern: new RegExp(`^(?:${source})\\s*[:：]`, 'iu') },
  { reach: 'closing', mostWords: 5, pattern: new RegExp(`^(?:${site})$`, 'iu') },
  { reach: 'closing', mostWords: 40, pattern: new RegExp(`^(?:${mistakes})`, 'iu') },
  // Who edited it, its number, "end of the report": how agencies end a text.
  {
    reach: 'closing',
    mostWords: 20,
    pattern:
      /^[[(（【]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|审核|【?纠错】?|原标题|分享让更多人看到)\s*[:：】\s]|^[[(（【](?:责任编辑|纠错|完)[^】)）\]]{0,20}[】)）\]]$|^(?:انتهای پیام|کد خبر)/u,
  },
];
