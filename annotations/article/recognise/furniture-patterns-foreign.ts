/** Wordings of furniture in languages other than English, by what they introduce. */
import type { FurniturePattern } from './furniture-pattern.ts';

/** Titles of other articles, in the middle of this one: "Lesen Sie auch: …". */
const readAlso =
  'passend (?:zum|dazu)|mirá (?:también|además)|lesen sie (?:auch|dazu|mehr)|lies auch|mehr zum thema|mehr dazu|auch interessant|zum thema|[àa] lire (?:aussi|également)|lire (?:aussi|également|la suite)|voir aussi|sur le même sujet|lea también|lee también|leer también|te puede interesar|ver también|más información|leia (?:também|mais|ainda)|mais lidas|notícias relacionadas|noticias relacionadas|lo más (?:leído|visto)|i più letti|le più lette|articoli correlati|les plus lus|articles liés|meistgelesen|ähnliche (?:artikel|beiträge)|das könnte sie auch interessieren|weitere artikel|meest gelezen|mest läst|mest lest|mest læste|najczęściej czytane|самое читаемое|популярное|по темі|veja também|saiba mais|leggi anche|per approfondire|potrebbe interessarti|lees ook|lees verder|läs också|läs mer|læs også|les også|les mer|lue myös|lue lisää|lue seuraavaksi|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj także|čtěte také|prečítajte si|citește și|citiți și|olvassa el|διαβάστε (?:επίσης|ακόμη)|ayrıca okuyun|bunlar da ilginizi çekebilir|[iİ]lgili (?:haberler|konular)|ultim[’\x27]ora|pročitajte (?:i|još|više)|prečítajte si aj|preberite (?:še|tudi)|baca juga|xem thêm|читайте (?:также|ещё|еще|по теме)|смотрите также|по теме|материалы по теме|рекомендуем|читать (?:далее|также|ещё|еще|полностью)|читайте також|дивіться також|вижте още|прочетете още|اقرأ (?:أيضا|أيضاً|المزيد)|إقرأ أيضا|طالع أيضا|شاهد أيضا|مواضيع ذات صلة|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|קראו (?:גם|עוד)|קרא (?:גם|עוד)|עוד בנושא|כתבות נוספות|相关(?:新闻|阅读|报道|链接|文章)|相關(?:新聞|閱讀|報導)|延伸阅读|延伸閱讀|推荐阅读|更多(?:新闻|阅读)|関連(?:記事|ニュース|リンク)|あわせて読みたい|おすすめ記事|続きを読む|관련\\s?(?:기사|뉴스)|많이 본 뉴스|더 보기|mehr nachrichten|empfohlener (?:redaktioneller )?inhalt|externe[rn]? inhalt(?: anzeigen)?|à découvrir|nos dernières (?:vidéos|actualités)|à voir également|la suite après (?:la|cette) publicité|sigue leyendo|más noticias|noticias relacionadas|temas relacionados|lo último|continua (?:a leggere|após a publicidade|depois da publicidade)|clique aqui|ultime notizie|vedi anche|ook interessant|lees meer|meer nieuws|mer om|relaterat|relaterte|relaterede|katso myös|dalsza część artykułu|więcej na ten temat|polecamy|mohlo by vás zaujímať|mohlo by vás zajímat|související|více k tématu|te-ar putea interesa|vezi și|kapcsolódó(?: (?:cikkek|írások))?|olvasson tovább|olvasd el ezt is|δείτε (?:επίσης|ακόμη)|σχετικά (?:άρθρα|θέματα)|povezane (?:vijesti|vesti|teme)|vezane vesti|procitajte|vidi još|още по темата|свързани (?:новини|статии)|haberin devamı|benzer haberler|simak juga|lihat juga|artikel terkait|tin (?:liên quan|cùng chuyên mục)|новости партн[её]ров|материалы партн[её]ров|главное за день|больше новостей|новини партнерів|більше новин|ще за темою|ذات صلة|المزيد|موضوعات متعلقة|אולי יעניין אותך|阅读原文|阅读更多|点击(?:查看|进入)|更多精彩|熱門新聞|相關文章|関連キーワード|注目の記事|この記事の関連|추천\\s?기사|이 기사를 추천합니다';

const share =
  'teilen|artikel (?:teilen|drucken|merken|versenden|anhören|hören|vorlesen|speichern|empfehlen|weiterempfehlen)|drucken|merken|anhören|vorlesen|speichern|empfehlen|mailen|kommentieren|link kopieren|folgen|zur startseite|partager|partager (?:cet article|sur .*)|imprimer|envoyer par e-?mail|commenter|réagir|écouter(?: l[’\\x27]article)?|lire plus tard|enregistrer|copier le lien|offrir l[’\\x27]article|ajouter à (?:vos|mes) (?:sélections|favoris)|(?:article )?réservé (?:à nos|aux) abonnés|compartir|compartir en .*|comparte .*|imprimir|comentar|guardar|escuchar|copiar (?:enlace|link)|ouvir|salvar|ascolta|salva|copia (?:il )?link|bewaar|bewaren|luister(?:en)?|kopieer link|spara|lyssna|lagre|zapisz|polub|kopiuj link|kaydet|dinle|compartilhe?|compartilhar|partilhar|condividi(?: su .*)?|stampa|delen|deel dit artikel|dela|udostępnij|drukuj|sdílet|distribuie|μοιραστείτε|paylaş|bagikan|chia sẻ|поделиться|поделитесь|обсудить|распечатать|скопировать ссылку|версия для печати|в закладки|сохранить|нравится|поширити|зберегти|поділитися|сподели|شارك|شارك (?:القصة|المقال|الخبر)|مشاركة|اشتراک گذاری|שתפו|שיתוף|分享(?:到|至)?|转发|打印|收藏|シェア(?:する)?|この記事をシェア|ツイート|印刷|공유(?:하기)?|인쇄|스크랩|artikel verschenken|zum kommentarbereich|whatsapp senden|partager l[’\\x27]article|voir les commentaires|sois le premier à commenter|soyez le premier à (?:commenter|réagir)|comparte(?: esta)?(?: noticia| artículo)?|iniciar sesión|inicia sesión|regístrate|me gusta|entrar|comunicar erro|accedi|scrivi un commento|deel dit|reageren|reageer|gem|del|jaa|tallenna|tulosta|sdílejte|posłuchaj|poslechněte si|écoutez|ver|diskuse|diskusia|zdieľať|megosztás|nyomtatás|küldés|κοινοποίηση|εκτύπωση|podijeli|podeli|ispiši|štampaj|komentiraj|komentiši|сподели|споделяне|принтирай|yazdır|beğen|simpan|cetak|lưu|bình luận|in bài|распечатать статью|отправить|комментировать статью|لایک|چاپ|طباعة|حفظ|הדפסה|שמירה|לשיתוף|点赞|收藏本文|保存|いいね|좋아요|저장|기사\\s?공유';

const follow =
  'folgen sie uns|melden sie sich|jetzt (?:anmelden|registrieren|testen)|newsletter|abonnieren sie|jetzt abonnieren|suivez-nous|devenez fan|abonnez-vous|inscrivez-vous|recevez|s[íi]guenos|suscr[íi]bete|apúntate|únete a|siga-nos|junte-se|receba|participe do|assine|inscreva-se|seguici|iscriviti|abbonati|volg ons|abonneer|obserwuj nas|śledź nas|zapisz się|sledujte|bizi takip edin|abone ol|ikuti kami|подпишитесь|подписывайтесь|следите за|присоединяйтесь|читайте нас|підписуйтесь|підпишіться|تابعنا|تابعوا|اشترك|ما را در|עקבו|הירשמו|הצטרפו|关注|扫(?:一扫|码)|下载.{0,6}客户端|フォロー|登録はこちら|구독|diskutieren sie mit|themen folgen|jetzt kostenlos|haben sie (?:hinweise|fragen)|abonnieren|suivez (?:nous|toute)|recibe (?:las|los|en tu|nuestr)|únete|sigue (?:a|nos|toda)|siga (?:o|a) |receba (?:as|os|no seu|nossas)|segui (?:la|il|le|su|i nostri)|resta aggiornato|meld je aan|schrijf je in|blijf op de hoogte|följ oss|prenumerera|følg oss|følg os|abonner på|seuraa meitä|tilaa uutiskirje|obserwuj|dołącz do|subskrybuj|přihlaste se|odebírejte|sledujte nás|abonează-te|urmărește-ne|urmăriți-ne|kövess(?:en)? minket|iratkoz(?:z|zon) fel|ακολουθήστε|εγγραφείτε|pratite nas|prijavite se|pretplatite se|zapratite|последвайте|абонирайте се|takip et|bizi takip|gabung|dapatkan|simak berita|theo dõi|đăng ký|больше новостей в|оставайтесь в курсе|наш телеграм|слідкуйте|долучайтесь|تابع|انضم|للاشتراك|עקבו אחרינו|להצטרפות|订阅|公众号|加入我们|追蹤|訂閱|メルマガ|会員登録|有料会員|구독하기|제보';

const tags =
  'schlagw(?:ort|orte|örter)|stichw(?:ort|orte|örter)|themen|mots[- ]clés|étiquettes|thématiques|etiquetas|palabras clave|archivado en|temas|palavras-chave|assuntos|tag|argomenti|trefwoorden|onderwerpen|tagi|słowa kluczowe|tematy|štítky|etiketler|теги|метки|темы|ключевые слова|мітки|тэги|الكلمات المفتاحية|كلمات مفتاحية|وسوم|الوسوم|برچسب\\s?‌?ها|کلیدواژه\\s?‌?ها|תגיות|标签|標籤|关键词|關鍵詞|タグ|キーワード|태그|키워드';

const comments =
  'kommentare?|kommentar schreiben|commentaires?|réactions?|laisser un commentaire|comentarios?|deja un comentario|comentários?|deixe um comentário|commenti|lascia un commento|reacties|reageer|kommentarer|komentarze|dodaj komentarz|komentáře|yorumlar|yorum yap|комментарии|комментировать|оставить комментарий|добавить комментарий|коментарі|залишити коментар|التعليقات|أضف تعليق(?:ك|ا)?|اترك تعليقا|نظرات|نظر شما|ارسال نظر|תגובות|הוסף תגובה|评论|網友評論|网友评论|コメント|댓글|diskussion|leserkommentare|postez un commentaire|ajouter un commentaire|escribe un comentario|escreva um comentário|skriv en kommentar|kommentoi|keskustelu|dodaj komentář|diskuze|comentarii|adaugă (?:un )?comentariu|hozzászólások?|σχόλια|komentari|dodaj komentar|коментари|напиши коментар|komentar|bình luận|обсуждение|댓글 쓰기|コメントを書く|発言';

const rights =
  'alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|alle rechten voorbehouden|wszelkie prawa zastrzeżone|všechna práva vyhrazena|tüm hakları saklıdır|все права защищены|при (?:использовании|перепечатке|цитировании) материал|усі права захищені|جميع الحقوق محفوظة|کلیه حقوق|כל הזכויות שמורות|版权(?:所有|声明)|版權所有|未经(?:授权|许可)|免责声明|著作権|無断転載|無断複製|저작권자|무단\\s?전재|nachdruck (?:nur|verboten)|reproduction interdite|prohibida (?:la|su) reproducción|proibida a reprodução|vietata la riproduzione|eftertryck förbjudet|przedruk|zákaz kopírování|toate drepturile rezervate|minden jog fenntartva|με την επιφύλαξη|sva prava (?:pridržana|zadržana)|всички права запазени|hak cipta|bản quyền|любое использование материалов|использование материалов|передрук|無断転用|無断使用|ⓒ';

/** The site itself, below its articles. */
const site =
  'impressum|datenschutz(?:erklärung)?|agb|kontakt|nutzungsbedingungen|mentions légales|politique de confidentialité|conditions générales|aviso legal|política de (?:privacidad(?:e)?|cookies)|contacto|termos de uso|note legali|informativa privacy|contatti|privacybeleid|contact|regulamin|polityka prywatności|kontakty?|пользовательское соглашение|политика конфиденциальности|контакты|о (?:нас|проекте)|реклама на сайте|gizlilik politikası|künye|iletişim|kebijakan privasi|tentang kami|datenschutzeinstellungen|barrierefreiheit|plan du site|gestion des cookies|quienes somos|quiénes somos|sobre nosotros|quem somos|chi siamo|colofon|over ons|om oss|om os|tietosuoja(?:seloste)?|o nas|redakcja|o nás|despre noi|impresszum|adatvédelem|όροι χρήσης|επικοινωνία|impressum|uvjeti korištenja|uslovi korišćenja|za nas|hakkımızda|redaksi|pedoman media siber|về chúng tôi|редакция|условия использования|про нас|من نحن|اتصل بنا|درباره ما|תקנון|צור קשר|关于我们|联系我们|利用規約|お問い合わせ|운영자|회사소개';

/** Asking readers to tell of mistakes. */
const mistakes =
  'что думае(?:шь|те)|оцените|если вы (?:нашли|заметили|обнаружили) (?:ошибку|опечатку|неточность)|нашли (?:ошибку|опечатку)|заметили (?:ошибку|опечатку)|сообщить об ошибке|якщо ви (?:знайшли|помітили) помилку|помітили помилку|haben sie einen fehler (?:gefunden|entdeckt)|fehler gefunden|signaler une (?:erreur|faute)|une erreur dans|informar de un error|hai trovato un errore|fout (?:gezien|gevonden)|zauważyłeś błąd|widzisz błąd|nahlásit chybu|našli jste chybu|prijavi (?:grešku|pogrešku)|ilmoita virheestä|hibát talált|ai găsit o greșeală|hittat fel|meld een fout|rapporter feil|fandt du en fejl|oceń artykuł|dziękujemy, że|сообщите нам|סיפור חדשותי|מצאתם טעות|发现错误|纠错';

/** Asking readers for news. */
const tips =
  'haben sie (?:einen )?(?:tipp|hinweis)|(?:avez-vous|vous avez) (?:une? )?(?:information|témoignage|info)|¿?tienes? (?:alguna? )?(?:información|pista|historia)|hai (?:una )?(?:segnalazione|notizia)|heb je (?:een )?(?:tip|nieuws)|har du (?:ett |et )?(?:tips|nyhetstips)|masz (?:temat|informacj[ęe])|есть новость|стали свидетел|маєте новину|bir haberiniz|情報提供|情报提供|제보하기';

/** What stands where a page lets only subscribers read on. */
const subscribers =
  'dieser artikel ist (?:nur )?(?:für abonnenten|exklusiv)|cet article est réservé|(?:este )?(?:artículo|contenido) (?:exclusivo )?(?:solo )?para suscriptores|contenuto riservato agli abbonati|alleen voor abonnees|artykuł (?:tylko )?dla (?:prenumeratorów|subskrybentów)|(?:この記事は)?(?:有料(?:会員)?(?:限定)?(?:記事)|会員限定)|残り\\s?[\\d,]+\\s?文字|유료\\s?(?:회원|기사)';

const advertising =
  'hirdetés|oglas|διαφήμιση|mainos|quảng cáo|iklan|inzerce|reclamă|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|reklama|reklam|reklám|реклама|إعلان|اعلان|تبلیغات|פרסומת|广告|廣告|広告|광고';

const source =
  'quelle|fuente|fonte|bron|źródło|kaynak|источник|джерело|来源|來源|稿源|出典|출처|المصدر|منبع|מקור';

/** What stands over the titles of other articles, in any of the languages. */
export const linksLabel = new RegExp(
  `^(?:(?:related|recommended|more from|read more|also read|see also|you may (?:also )?like|most read|in case you missed it)\\b.*|(?:${readAlso})(?:\\s+[^\\s.!?]+){0,3}\\s*[:：]?)$`,
  'iu',
);

/** The end of a word; scripts without blanks have no such thing, and after their letters everything passes. */
const border =
  '(?:(?<=[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Katakana}\\p{Script=Hiragana}])|(?!\\p{L}))';

export const foreignFurniture: readonly FurniturePattern[] = [
  {
    reach: 'line',
    mostWords: 30,
    pattern: new RegExp(`^(?:[【\\[]\\s*)?(?:${readAlso})\\s*[\\]】:：|»>–—-]\\s*\\S`, 'iu'),
  },
  {
    reach: 'closing',
    mostWords: 30,
    pattern: new RegExp(
      `^(?:[【\\[▶►•*]\\s*)?(?:${readAlso})(?:\\s+[^\\s.!?]+){0,3}[\\]】]?\\s*[:：…>»]*$`,
      'iu',
    ),
  },
  { reach: 'closing', mostWords: 12, opens: true, pattern: new RegExp(`^(?:${share})\\s*[:：.…]*$`, 'iu') },
  { reach: 'closing', mostWords: 4, pattern: new RegExp(`^(?:${share})(?:\\s+[\\p{L}\\p{M}]+){1,2}$`, 'iu') },
  { reach: 'closing', mostWords: 40, pattern: new RegExp(`^(?:${follow})${border}`, 'iu') },
  {
    reach: 'line',
    mostWords: 25,
    pattern: new RegExp(
      `^(?:${follow})${border}.*(?:telegram|телеграм|facebook|twitter|instagram|youtube|whatsapp|вконтакте|дзен|newsletter|t\\.me|@\\w{3,}).*$`,
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
  { reach: 'closing', mostWords: 30, pattern: new RegExp(`^(?:${tips})`, 'iu') },
  { reach: 'closing', mostWords: 25, pattern: new RegExp(`^(?:${subscribers})`, 'iu') },
  // Who edited it, its number, "end of the report": how agencies end a text.
  {
    reach: 'closing',
    mostWords: 20,
    pattern:
      /^[[(（【]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|审核|【?纠错】?|原标题|分享让更多人看到)\s*[:：】\s]|^[[(（【](?:责任编辑|纠错|完)[^】)）\]]{0,20}[】)）\]]$|^(?:انتهای پیام|کد خبر)/u,
  },
];
