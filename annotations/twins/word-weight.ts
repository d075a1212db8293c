/**
 * How much a shared word says about a passage being the same: nothing for the words every sentence is made of, little for the phrases news
 * is framed with ("said in a statement on Tuesday"), half for figures, one for all others.
 */

/** Function words of the larger European languages, folded. Words of up to two letters are function words everywhere. */
const functionWords = wordSet(`
  the a an of to in on at by for from with without into onto over under about after before between during through against among
  within across toward towards upon off out up down and or but nor so yet if then than that this these those which who whom whose
  what when where why how is are was were be been being am do does did has have had having will would shall should can could may
  might must not no any all some each every both either neither such same other another spite despite instead rather more most less least much many few own
  he she it they we you i his her hers its their theirs our ours your yours my mine him them us me himself herself itself
  themselves there here also only just even still very too again once now as while because since until although though however
  thus hence per via one two let lets
  der die das den dem des ein eine einen einem einer eines und oder aber nicht auch nur noch mit von vom zum zur bei nach aus auf fur
  als wie wenn dass weil sich sein ihre ihr ihn ihm wir sie ist sind war waren wird werden wurde wurden hat haben hatte kann konnen
  uber unter durch gegen ohne zwischen dieser diese dieses
  les une des aux dans par pour sur avec sans sous entre mais donc car que qui quoi dont est sont etait ont avait cette ces son ses
  leur leurs nous vous ils elle elles plus pas ete etre comme aussi
  los las una unos unas del por para con sin sobre entre pero que como mas muy fue son era han habia este esta estos estas ese esa
  sus nos les tambien cuando
  gli una uno dei delle della dello nel nella con per tra fra sono era che chi cui come piu non anche questo questa quello
  uma dos das nos nas pelo pela com sem entre mas nao mais foi sao seu sua seus suas como tambem
  het een van voor met aan uit naar over onder door maar niet ook dat dit deze die zijn was werd worden wordt heeft hebben had als
  och att som det den pa av med till for inte har var ett och ikke til fra ble som med
  это как что так его она они для при или без под над из-за был была было были быть есть уже еще все всех этот эта эти того тоже
  также после перед между через если когда где кто чтобы который которая которые которых
  що які який яка його вона вони для при або без під над був була було були бути вже ще всі цей ця після перед між через якщо коли
  jest nie sie jak oraz ale czy dla przez przy pod nad byl byla bylo byly jego jej ich tak tez juz ktory ktora ktore`);

/** What news says about the saying rather than the said, and the titles and days that go with it. */
const frameWords = wordSet(`
  said say says saying told tell tells according added adds adding stated states state statement statements reported report reports
  reporter reporters reporting announced announce announces spokesman spokeswoman spokesperson spokespeople official officials
  minister ministers ministry president presidents presidential prime secretary general deputy foreign government governments
  interview press conference briefing news agency agencies journalists media newspaper television tv post posted twitter
  telegram social monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december week weeks weekend month months year years day days today yesterday tomorrow morning evening afternoon
  night earlier later last next first second late early ago time times noted notes asked called calls spoke speak speaking
  condition anonymity anonymous authorized authorised publicly familiar matter comment comments request requests immediately respond
  responded response declined details source sources mr mrs ms dr
  meeting meetings met meet talks visit end beginning number part place thing things percent cent million billion people country
  countries according told writing wrote written published usual surprise advice
  sagte sagten sagt erklarte teilte mitteilte mitgeteilt angaben zufolge laut sprecher sprecherin minister ministerin prasident
  montag dienstag mittwoch donnerstag freitag samstag sonntag nachrichtenagentur
  selon declare declaration annonce ministre lundi mardi mercredi jeudi vendredi samedi dimanche porte-parole
  dijo segun declaro anuncio ministro presidente lunes martes miercoles jueves viernes sabado domingo portavoz
  сказал сказала заявил заявила сообщил сообщила отметил отметила словам данным передает сообщает президент министр
  понедельник вторник среду четверг пятницу субботу воскресенье`);

/** Characters that Chinese and Japanese sentences are made of whatever they say. */
const functionCharacters = new Set(
  Array.from(
    '的了在是和与與及也都就而于於之其这這那有为為不等将將被把从從对對上下中个個们們我你他她它以到说說 のはがをにでとへもやかなたるれさしてますこそあ',
  ),
);

const frameWeight = 0.2;
const figureWeight = 0.5;
/** Two characters of a script without blanks make about one word. */
const characterWeight = 0.5;

/** @param word folded; @param character whether it is one character of a script that sets no blanks between words */
export function wordWeight(word: string, character: boolean): number {
  if (character) return functionCharacters.has(word) ? 0.05 : characterWeight;
  if (/^[\d.]+$/.test(word)) return figureWeight;
  if (word.length <= 2 || functionWords.has(word)) return 0;
  return frameWords.has(word) ? frameWeight : 1;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ''));
}
