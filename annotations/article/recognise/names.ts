/** Recognises names of people and of outlets by their shape. */

const particle = '(?:de|del|della|der|den|des|di|da|dos|du|van|von|zu|la|le|el|al|bin|ibn|ben|ter|af|av)';
const nameWord = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const personName = `${nameWord}(?:\\s+(?:${particle}\\s+){0,2}${nameWord}){0,4}`;
const personNames = new RegExp(
  `^${personName}(?:(?:,\\s*|\\s+(?:and|&|und|et|y|e|och|og|en|и|та|ve|oraz)\\s+)${personName}){0,5}$`,
  'u',
);

/** "Ida Lund", "JD Heyes and Per de Vries": names of people and nothing else. */
export function isPersonNames(text: string): boolean {
  return text.length <= 160 && personNames.test(text);
}

const uncasedNames =
  /^[\p{Lo}][\p{Lo}\p{M}'’.\u200c-]*(?:\s*[,،、・\s]\s*[\p{Lo}][\p{Lo}\p{M}'’.\u200c-]*){0,5}$/u;

/** A few words in a script without capitals, which may be names where something says so. */
export function mayBeUncasedNames(text: string): boolean {
  return text.length <= 60 && uncasedNames.test(text);
}

/** At least a first and a last name. */
export function isFullName(text: string): boolean {
  return isPersonNames(text) && /\s/u.test(text);
}

// The last word by which most outlets can be told from people and headlines.
const outletWord =
  /(?:^|\s)(?:Post|Times|News|Newsroom|Daily|Herald|Tribune|Gazette|Journal|Wire|Review|Press|Observer|Telegraph|Chronicle|Mail|Express|Standard|Globe|Sun|Star|Mirror|Independent|Bulletin|Courier|Dispatch|Register|Reporter|Sentinel|Examiner|Monitor|Today|Weekly|Magazine|Online|Radio|TV|Media|Agency|Network|Report|Insider|Zeitung|Tageblatt|Worker|Citizen|Record|Echo|Reuters|AFP|AP|BBC|CNN|Bloomberg|TODAY|Zeitung|Nachrichten|Anzeiger|Kurier|Rundschau|Presse|Blatt|Новости|Газета|Ведомости|Известия|Правда|Times\.ru)$/u;
/** Agencies that are named by letters, also in small ones. */
const agency =
  /^(?:(?:the\s+)?associated press|(?:agence\s+)?france[ -]presse|agência\s+\p{Lu}[\p{L}]+|agencia\s+\p{Lu}[\p{L}]+|agenzia\s+\p{Lu}[\p{L}]+|agence\s+\p{Lu}[\p{L}]+|press association|pa media|europa press|dow jones|deutsche presse-agentur|AFP|AP|Reuters|dpa|apa|ANSA|EFE|Lusa|ANP|Belga|NTB|Ritzau|STT|PAP|MTI|ČTK|TASS|TASR|UPI|Xinhua|IANS|PTI|ANI|Interfax|Sputnik|Kyodo|Jiji|Yonhap|Anadolu|Bloomberg|ТАСС|РИА Новости|Интерфакс|Укринформ|Укрінформ|УНІАН|新华社|中新社|新華社|共同通信|時事通信|연합뉴스|뉴시스|뉴스1|رويترز|وكالة فرانس برس|ایسنا|ایرنا)$/iu;

/** "AFP", "dpa", "ТАСС", "新华社": the name of a news agency. */
export function isAgencyName(text: string): boolean {
  return agency.test(text.trim());
}
const domain =
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|news|info|media|press|io|eu|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})$/iu;

const eastAsianOutlet =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,8}(?:报|報|网|網|社|新闻|新聞|在线|電視|电视台|周刊|週刊|杂志|雜誌|ニュース)|[\p{Script=Hangul}\d]{1,6}(?:일보|신문|뉴스|방송|타임스|경제))$/u;

/** "Norrhaven Post", "todaypress.example.com": a short capitalised name with a word that outlets carry, or a domain. */
export function isOutletName(text: string): boolean {
  if (domain.test(text) || isAgencyName(text) || eastAsianOutlet.test(text)) return true;
  const words = text.split(/\s+/u);
  if (words.length > 5 || !words.every((word) => /^[\p{Lu}\d&]|^(?:of|the|and|de|la|le)$/u.test(word)))
    return false;
  const calm =
    text === text.toUpperCase()
      ? text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
      : text;
  return outletWord.test(text) || outletWord.test(calm);
}

/** A short proper name that may be an outlet's where a line says so ("Source: Newsroom"). */
export function isProperName(text: string, mostWords = 5): boolean {
  const words = text.split(/\s+/u);
  return (
    text.length <= 60 &&
    words.length <= mostWords &&
    /^[\p{Lu}\p{Lo}\d]|\.[a-z]{2,}$/u.test(text) &&
    !/[.!?;:]\s|[!?;:]$/u.test(text)
  );
}
