/** English words by which a text attributes what it says. Their kind says what must stand around them before they are believed. */

/** Verbs that are hardly ever used for anything but speaking: the words that follow are the statement. */
const saying =
  'said says say claimed claims claim insisted insists insist argued argues argue declared declares announced announces warned warns warn admitted admits admit acknowledged acknowledges alleged alleges asserted asserts contended contends replied replies recalled recalls explained explains stressed stresses emphasised emphasizes emphasized emphasises reiterated reiterates joked quipped remarked conceded concedes cautioned cautions suggested suggests suggest predicted predicts complained complains lamented boasted testified retorted countered affirmed affirms denied denies deny believes believe maintains maintained concluded thinks hinted hints contend maintain caution concede boasts boast retorts counters counter testifies concludes complains laments lamented recalls recall foresees foresaw envisages envisaged underlined underlines underscored underscores highlighted highlights indicated indicates signalled signaled signals implied implies intimated professed proclaimed proclaims attested clarified clarifies deplored fears feared reckons reckoned surmised allege assert reiterate swears swore vouched avers averred';

/** Verbs with other meanings: believed only where "that", a colon or a quotation follows, or where the statement stands before. */
const sometimes =
  'added adds noted notes note reported reports report wrote writes write confirmed confirms confirm promised promises promise pledged pledges vowed vows called calls call described describes describe answered answers agreed agrees agree repeated repeats revealed reveals disclosed observed observes asked asks stated estimated estimates estimate continued continues shouted cried tweeted posted commented comments responded responds dismissed dismisses denounced denounces condemned condemns hailed hails praised praises welcomed welcomes labelled labeled branded dubbed termed accused accuses demanded demands urged urges decided points pointed criticised criticized blamed forecast forecasts ruled rules showed shows found finds concluded concludes projected projects expects expect expected sees see rejected rejects slammed blasted lambasted ridiculed mocked likened ordered orders begged implored instructed';

/** Verbs with the person who is told as their object. */
const telling = 'told tells tell informed reminded assured';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const sayingVerbs = set(saying);
export const sometimesVerbs = set(sometimes);
export const tellingVerbs = set(telling);
export const speechVerbs: ReadonlySet<string> = new Set([...sayingVerbs, ...sometimesVerbs, ...tellingVerbs]);

/** Verbs that say of something what the speaker calls it: the quotation may stand far behind. */
export const namingVerbs = set(
  'called calls call described describes describe dismissed dismisses denounced denounces condemned condemns hailed hails praised praises welcomed welcomes labelled labeled branded dubbed termed accused accuses criticised criticized promised promises pledged pledges urged urges demanded demands rejected rejects slammed blasted lambasted ridiculed mocked likened',
);

/** Verbs by which somebody says what others should do: "urged both sides to stop". */
export const urgingVerbs = set(
  'urged urges urge asked asks ordered orders begged implored instructed demanded',
);

/** Verbs by which somebody says what they will do: "vowed to rebuild". */
export const committingVerbs = set('vowed vows promised promises pledged pledges');

/** Verbs with which an outlet passes on what others say. */
export const passingVerbs = set('quoted quotes cited cites');

/** Participles after a statement or a doing: "adding that", "saying". The one who speaks stands before. */
export const sayingParticiples = set(
  'saying adding claiming insisting arguing warning noting stressing calling describing telling alleging explaining declaring announcing admitting promising pledging asserting emphasising emphasizing suggesting predicting vowing writing',
);

/** Participles and nouns that say from whom an outlet has it. */
export const citingWords = set('citing quoting');

/** What a body does to make a document: it is the body that speaks in "figures published by the customs office". */
export const makingParticiples = set(
  'published released issued compiled prepared collected gathered drafted drawn written conducted provided commissioned produced',
);

/** Past participles that can stand with "by" and the speaker. */
export const passiveParticiples = set(
  'said told informed warned reminded assured claimed described called quoted denied reported alleged announced confirmed dismissed denounced condemned hailed branded dubbed labelled labeled termed stated suggested written praised criticised criticized',
);

/** Verbs that make a clause of the words before and after them. */
export const finiteHelpers = set(
  'is are was were has had have will would could may might can must shall should did does do',
);

export const beForms = set('is are was were be been being');

/** Words between a subject and its verb. */
export const verbHelpers = set(
  'has had have having also then later once now only again still never always often repeatedly reportedly allegedly apparently earlier since recently already simply merely even further additionally nevertheless however therefore thus just first finally publicly privately openly flatly initially previously duly himself herself themselves itself both all each today yesterday monday tuesday wednesday thursday friday saturday sunday tonight angrily quietly drily dryly firmly',
);

/** What is told to nobody in particular: "told reporters", "told the crowd". */
export const commonHearers = set(
  'reporters journalists lawmakers parliament parliamentarians mps deputies supporters members crowd audience court jurors judge jury meeting conference rally commission committee council inquiry investigators police colleagues staff workers investors shareholders analysts senators congress delegates students press media public listeners viewers readers hearing briefing summit forum diplomats delegation crowds committee',
);

/** Words at which a clause ends. */
export const clauseWords = set(
  'that but while because when although though as if whether whereas however after before since until unless so which where why how than',
);

export const days = set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january february march april june july august september october november december',
);

export const prepositions = set(
  'on in at after during for from by with under since despite following before over to of about into within through amid without near outside inside upon against between across',
);
