/** English words by which people, bodies and outlets are known: offices, forms of address, kinds of people and of institutions. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Forms of address, which are not part of a name. */
export const honorifics = set(
  'mr mrs ms miss dr prof sir dame lord lady herr frau monsieur madame señor señora',
);

/** Ranks and offices as they are shortened before a name. */
export const ranks = set('gen. col. lt. sgt. maj. capt. cmdr. adm. brig. sen. rep. gov. rev. hon.');

/** Offices and callings that can stand right before a name, or name a person by themselves. */
export const callings = set(
  'minister president secretary director chair chairman chairwoman chairperson chief executive officer spokesman spokeswoman spokesperson leader diplomat ambassador judge justice general colonel major captain lieutenant sergeant admiral commander governor mayor senator congressman congresswoman professor analyst economist head ceo cfo owner manager editor author writer expert lawyer attorney prosecutor solicitor barrister king queen prince princess pope bishop archbishop imam rabbi priest pastor mp representative deputy adviser advisor aide official coach teacher doctor nurse surgeon engineer farmer fisherman resident founder co-founder cofounder researcher scientist historian chancellor premier commissioner envoy negotiator inspector detective sheriff superintendent councillor councilor alderman activist campaigner organiser organizer pilot driver sailor skipper mate pensioner student worker employee trader banker broker builder architect artist singer actor actress composer conductor player striker goalkeeper captain referee ranger landlord landlady tenant neighbour neighbor shopkeeper baker butcher cook chef waiter cleaner guard soldier veteran correspondent reporter journalist columnist blogger producer counterpart colleague master treasurer auditor accountant consultant strategist spokesmen specialist biologist geologist physicist chemist virologist epidemiologist meteorologist climatologist ecologist sociologist psychologist astronomer warden marshal magistrate mediator arbitrator ombudsman whistleblower boss number widow widower mother father brother sister son daughter husband wife friend',
);

/** Nouns for people whom a text does not name. */
export const peopleNouns = new Set([
  ...callings,
  ...set(
    'people person man woman source sources officials witnesses witness residents critics experts men women members analysts economists researchers scientists doctors nurses lawyers teachers farmers workers employees supporters opponents activists campaigners ministers diplomats leaders directors spokespeople passengers survivors neighbours neighbors relatives parents students protesters demonstrators soldiers officers investigators prosecutors inspectors auditors organisers organizers negotiators owners growers traders bankers investors shareholders customers tenants landlords fishermen sailors pilots drivers islanders villagers locals observers historians aides advisers advisors delegates lawmakers mps senators councillors rebels veterans victims families engineers architects editors writers authors reporters journalists insiders sources police firefighters rescuers paramedics crew crews judges scholars academics staff personnel medics guards militants settlers migrants refugees detainees inmates patients skeptics sceptics proponents users fans players readers commentators',
  ),
]);

/** Nouns for bodies that can speak. */
export const bodyNouns = set(
  'ministry government company union court party office department agency council port commission kremlin army military navy bank association organisation organization group hospital university school embassy parliament opposition authority authorities board bureau committee federation foundation institute firm operator airline railway railways club team church palace presidency cabinet administration regulator watchdog charity network coalition alliance utility developer manufacturer maker retailer brewery broadcaster newspaper channel daily paper magazine website portal station service guard brigade force forces command headquarters prison museum theatre senate congress city town municipality region state country side sides bureau centre center ngo think-tank cooperative co-op campaign prosecution defence defense family plaintiff defendant market exchange syndicate consortium crews team',
);

/** What officials and sources are of, in lower case within a sentence. */
export const fields = set(
  'health security intelligence medical military legal diplomatic emergency election electoral aviation energy trade aid border rights climate weather finance financial market rescue relief transport industry hospital police prison local regional senior former foreign immigration customs tax consumer labour labor law western eastern northern southern',
);

/** Nouns for what is written and read out. */
export const documentNouns = set(
  'statement report readout letter memo study indictment document documents communique communiqué declaration message email filing complaint survey poll paper review summary transcript website lawsuit analysis notice figures data papers records filings minutes letters emails memos reports statements logs transcripts notices surveys studies polls',
);

/** Nouns for outlets without their name. */
export const outletNouns = set(
  'broadcaster newspaper channel daily magazine tabloid weekly television tv radio media press paper',
);

/** Words that bodies carry as the last of their name. */
export const bodyNames = set(
  'ministry group ferries union bank agency board office department commission council university party house kremlin company corporation corp inc ltd plc limited federation association institute foundation committee authority court parliament congress senate holdings partners brothers nations organisation organization service force forces army navy police guard league club hospital college school administration pentagon alliance society trust centre center network assembly bureau chamber fund airlines airways railways motors energy industries systems labs technologies pharmaceuticals bundestag duma',
);

/** Agencies and broadcasters whose names carry no word that says so. */
export const knownOutlets = set(
  'reuters afp ap tass itar-tass ria interfax xinhua dpa bloomberg cnn bbc kyodo yonhap ansa efe ntb pti axios politico npr cbs nbc abc msnbc aljazeera upi ukrinform unian anadolu apa tt ritzau stt belta irna nhk zdf ard rt sputnik cctv',
);

/** Offices that go on after "of". */
export const ofOffices = set(
  'state defence defense staff foreign justice police war parliament mission operations communications research security finance health',
);

/** Words of number and kind that begin a phrase for people or bodies. */
export const determiners = set(
  'the a an one two three four five six seven eight nine ten several some many few other others another both most all this that these those its his her their our my your no every each dozens hundreds thousands various senior former local unnamed anonymous nearby',
);

export const possessives = set('his her its their our my');

export const pronouns = set('he she they it i we you who');
