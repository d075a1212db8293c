/**
 * Names and abbreviations of the months in some sixty more languages, as the Unicode CLDR gives them, without those in months.ts. Some are
 * ordinary words elsewhere, so they are only looked up between a day and a year. A blank within a name is written "_".
 */

const names: readonly string[] = [
  `январь січ січень студзеня сту студзень sty led januára siječnja sij siječanj јануар јан јануари
   януари ian ιαν oca yanvar yan tammikuu tammi janúar jaanuar jaan janvāris sausio sausis janar gener
   xaneiro xan urtarrila urt eanáir ean ionawr ion jannar ינו׳ ژانویهٔ ژانویه जनवरी जन॰ जानेवारी जाने
   জানুয়ারি জানু ஜனவரி ஜன జనవరి జన ജനുവരി ജനു ಜನವರಿ ಜನ જાન્યુઆરી જાન્યુ ਜਨਵਰੀ ਜਨ جنوری มกราคม ม.ค
   januarie იანვარი იან հունվարի հնվ հունվար қаңтар қаң нэгдүгээр_сар មករា ဇန်နဝါရီ ဇန်`,
  `февраль лют лютий лютага люты lut úno februára veljače velj veljača фебруар феб февруари φεβ şub
   fevral febr helmikuu helmi febrúar veebruar veebr februāris vasario vasaris shkurt shk febrer
   febreiro otsaila ots feabhra feabh chwefror chwef chw frar fra פבר׳ فوریهٔ فوریه फ़रवरी फ़र॰
   फेब्रुवारी फेब्रु फेब्रुअरी ফেব্রুয়ারি ফেব பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర ഫെബ്രുവരി ഫെബ്രു ಫೆಬ್ರವರಿ
   ಫೆಬ್ರ ફેબ્રુઆરી ફેબ્રુ ਫ਼ਰਵਰੀ ਫ਼ਰ فروری กุมภาพันธ์ ก.พ pebrero peb თებერვალი თებ փետրվարի փտվ
   փետրվար ақпан ақп хоёрдугаар_сар កុម្ភៈ ဖေဖော်ဝါရီ ဖေ`,
  `mär mrt март бер березень сакавіка сак сакавік bře marec ožujka ožu ožujak μαρ márc marts maaliskuu
   maalis märts kovo kovas març martxoa márta mawrth maw marzu मार्च মার্চ மார்ச் மார் మార్చి മാർച്ച്
   മാർ ಮಾರ್ಚ್ માર્ચ ਮਾਰਚ مارچ มีนาคม มี.ค maret mac machi marso მარტი მარ մարտի մրտ մարտ наурыз нау
   гуравдугаар_сар មីនា မတ်`,
  `апрель квіт квітень красавіка кра красавік kwi dub apríla apríl travnja tra travanj април απρ nis
   aprel ápr huhtikuu huhti aprill aprīlis balandžio balandis prill pri apirila api aibreán aib ebrill
   ebr אפר׳ آوریل अप्रैल एप्रिल एप्रि अप्रिल এপ্রিল এপ্রি ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి ഏപ്രിൽ ഏപ്രി ಏಪ್ರಿಲ್
   ಏಪ್ರಿ એપ્રિલ ਅਪ੍ਰੈਲ ਅਪ੍ਰੈ اپریل เมษายน เม.ย aprili აპრილი აპრ ապրիլի ապր ապրիլ сәуір сәу
   дөрөвдүгээр_сар មេសា ဧပြီ`,
  `май трав травень kvě mája máj svibnja svi svibanj μαΐ toukokuu touko maí maijs gegužės gegužė maig
   maiatza bealtaine beal mejju mej مهٔ مه मई मे মে மே మే മേയ് ಮೇ મે ਮਈ مئی พฤษภาคม พ.ค მაისი მაი
   մայիսի մյս մայիս мамыр мам тавдугаар_сар ឧសភា မေ`,
  `июнь черв червень чэрвеня чэр чэрвень cze čvn júna jún junij lipnja lipanj јун јуни юни iun ιουν haz
   iyun iyn kesäkuu kesä júní juuni jūnijs jūn birželio birželis qershor qer juny xuño ekaina eka
   meitheamh meith mehefin meh ġunju ġun ژوئن जून जुन জুন ஜூன் జూన్ ജൂൺ ಜೂನ್ જૂન ਜੂਨ جون มิถุนายน มิ.ย
   hunyo hun junie ივნისი ივნ հունիսի հնս հունիս маусым мау зургаадугаар_сар មិថុនា ဇွန်`,
  `июль лип липень ліпеня ліп ліпень čvc júla júl julij srpnja srpanj јул јули юли iul ιουλ tem iyul
   iyl heinäkuu heinä júlí juuli jūlijs jūl liepos liepa korrik korr juliol xullo xul uztaila uzt iúil
   gorffennaf gorff gor lulju lul ژوئیهٔ ژوئیه जुलाई जुल॰ जुलै জুলাই জুল ஜூலை జులై ജൂലൈ ಜುಲೈ જુલાઈ
   ਜੁਲਾਈ ਜੁਲਾ جولائی กรกฎาคม ก.ค julai hulyo hul julie ივლისი ივლ հուլիսի հլս հուլիս шілде шіл
   долоодугаар_сар កក្កដា ဇူလိုင် ဇူ`,
  `август серп серпень жніўня жні жнівень sie augusta avgust avg kolovoza kol kolovoz αυγ ağu avqust
   avq elokuu elo ágúst ágú augusts rugpjūčio rugpjūtis gusht gush agost ag abuztua abu lúnasa lún awst
   awwissu aww אוג׳ اوت अगस्त अग॰ ऑगस्ट ऑग अगस्ट আগস্ট আগ ஆகஸ்ட் ஆக ఆగస్టు ఆగ ഓഗസ്റ്റ് ഓഗ ಆಗಸ್ಟ್ ಆಗ
   ઑગસ્ટ ਅਗਸਤ ਅਗ اگست สิงหาคม ส.ค agustus agu ogos ogo agosti აგვისტო აგვ օգոստոսի օգս օգոստոս тамыз
   там наймдугаар_сар សីហា ဩဂုတ်`,
  `сентябрь вер вересень верасня верасень wrz zář septembra rujna ruj rujan септембар сеп septembar
   септември σεπ eyl sentyabr sen szept syyskuu syys septembris rugsėjo rugsėjis shtator sht setembre
   iraila ira meán_fómhair mfómh medi settembru ספט׳ سپتامبر सितंबर सित॰ सप्टेंबर सप्टें सेप्टेम्बर
   সেপ্টেম্বর সেপ সেপ্ট செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం സെപ്റ്റംബർ സെപ്റ്റം ಸೆಪ್ಟೆಂಬರ್ ಸೆಪ್ಟೆಂ
   સપ્ટેમ્બર સપ્ટે ਸਤੰਬਰ ਸਤੰ ستمبر กันยายน ก.ย septemba setyembre სექტემბერი სექ սեպտեմբերի սեպ
   սեպտեմբեր қыркүйек қыр sentabr есдүгээр_сар កញ្ញា စက်တင်ဘာ စက်`,
  `октябрь жовт жовтень кастрычніка кас кастрычнік paź říj októbra октобар oktobar октомври οκτ eki
   oktyabr lokakuu loka oktoober oktobris spalio spalis tetor tet urria urr deireadh_fómhair dfómh
   hydref hyd ottubru אוק׳ اکتبر अक्टूबर अक्टू॰ ऑक्टोबर ऑक्टो अक्टोबर অক্টোবর অক্টো அக்டோபர் அக்
   అక్టోబర్ అక్టో ഒക്‌ടോബർ ഒക്ടോ ಅಕ್ಟೋಬರ್ ಅಕ್ಟೋ ઑક્ટોબર ઑક્ટો ਅਕਤੂਬਰ ਅਕਤੂ اکتوبر ตุลาคม ต.ค oktoba
   oktubre ოქტომბერი ოქტ հոկտեմբերի հոկ հոկտեմբեր қазан қаз oktabr аравдугаар_сар តុលា အောက်တိုဘာ အောက်`,
  `ноябрь лист листопад лістапада ліс лістапад novembra studenoga stu studeni новембар нов novembar
   ноември ное νοε kas noyabr noy marraskuu marras nóvember nóv novembris lapkričio lapkritis nëntor
   nën azaroa aza samhain samh tachwedd tach novembru נוב׳ نوامبر नवंबर नव॰ नोव्हेंबर नोव्हें नोभेम्बर
   নভেম্বর নভে நவம்பர் நவ నవంబర్ నవం നവംബർ നവം ನವೆಂಬರ್ ನವೆಂ નવેમ્બર નવે ਨਵੰਬਰ ਨਵੰ نومبر พฤศจิกายน พ.ย
   novemba nobyembre nob ნოემბერი ნოე նոյեմբերի նոյ նոյեմբեր қараша қар арван_нэгдүгээр_сар វិច្ឆិកា
   နိုဝင်ဘာ နို`,
  `декабрь груд грудень снежня сне снежань gru pro decembra prosinca prosinac децембар дец decembar
   декември δεκ ara dekabr dek des joulukuu joulu detsember dets decembris gruodžio gruodis dhjetor dhj
   desembre decembro abendua abe nollaig noll rhagfyr rhag diċembru diċ דצמ׳ دسامبر दिसंबर दिस॰ डिसेंबर
   डिसें डिसेम्बर ডিসেম্বর ডিসে டிசம்பர் டிச డిసెంబర్ డిసెం ഡിസംബർ ഡിസം ಡಿಸೆಂಬರ್ ಡಿಸೆಂ ડિસેમ્બર ડિસે
   ਦਸੰਬਰ ਦਸੰ دسمبر ธันวาคม ธ.ค disember dis desemba disyembre დეკემბერი დეკ դեկտեմբերի դեկ դեկտեմբեր
   желтоқсан жел арван_хоёрдугаар_сар ធ្នូ ဒီဇင်ဘာ ဒီ`,
];

/** Names that are two months: in Croatian, and in Polish or Czech. The latter comes first. */
const ambiguous: ReadonlyMap<string, readonly number[]> = new Map([
  ['lip', [7, 6]],
  ['listopada', [11, 10]],
  ['lis', [11, 10]],
  ['listopad', [11, 10]],
  ['srp', [8, 7]],
]);

const numbers: ReadonlyMap<string, readonly number[]> = new Map([
  ...names.flatMap((list, index) =>
    list.split(/\s+/u).map((name) => [name.replaceAll('_', ' '), [index + 1]] as const),
  ),
  ...ambiguous,
]);

/** 1 to 12, more than one for a name that several languages give to different months; empty for any other word. */
export function worldMonths(name: string): readonly number[] {
  const plain = name.toLowerCase().replace(/\.$/u, '');
  // In Hebrew "in" is a part of the word.
  return numbers.get(plain) ?? numbers.get(plain.replace(/^ב/u, '')) ?? [];
}
