/** Invented news paragraphs in several languages: what stands between the head and the furniture of the held-out articles. */
export const madeParagraphs = {
  en: [
    'The harbour board of Lindmouth voted on Tuesday to close the northern quay for eleven months, after divers found that the piles under it had lost a third of their width to shipworm.',
    'Fishing boats will be moved to the inner basin, where the board expects queues in the early morning, and the ice plant will be supplied by road until a temporary pipe is laid.',
    '“Nobody likes this, but the alternative is a quay that falls into the water in January,” said Maren Oldfield, who chairs the board, after the vote of seven to four.',
    'Skippers asked for a rebate on their fees. The board said it would answer within a month and that the repair would cost about 4.6 million.',
  ],
  de: [
    'Der Stadtrat von Oberwinden hat am Dienstag beschlossen, die alte Markthalle bis zum Herbst zu schließen, nachdem Gutachter Risse in drei der sechs tragenden Bögen gefunden hatten.',
    'Die Händler ziehen so lange in Zelte auf dem Schulhof um. Für Strom und Wasser kommt die Stadt auf, für die Kühlung müssen die Händler selbst sorgen.',
    '„Wir hätten das vor zehn Jahren machen müssen“, sagte die Bauamtsleiterin Hanne Brück nach der Sitzung. Die Kosten schätzt sie auf 2,3 Millionen Euro.',
  ],
  fr: [
    'Le conseil municipal de Valbrune a décidé mardi de fermer le pont des Tanneurs pendant sept mois, après la découverte de fissures dans deux de ses quatre piles.',
    'Les autobus passeront par le pont de pierre, ce qui allongera le trajet d’une dizaine de minutes aux heures de pointe, selon la régie des transports.',
    '« Nous préférons fermer maintenant plutôt que d’attendre un accident », a déclaré l’adjointe aux travaux, Solène Maréchal, à l’issue du vote.',
  ],
  es: [
    'El ayuntamiento de Villaserena aprobó el martes el cierre del mercado central durante ocho meses, después de que los técnicos hallaran grietas en la cubierta de hierro.',
    'Los puestos se trasladarán a la plaza de la estación. El consistorio pagará la luz y el agua, y los comerciantes se ocuparán de las cámaras frigoríficas.',
    '«Es una decisión difícil, pero la seguridad es lo primero», dijo la concejala de obras, Inés Caldera, al término del pleno.',
  ],
  it: [
    'Il consiglio comunale di Montalbore ha deciso martedì di chiudere il teatro per nove mesi, dopo che i tecnici hanno trovato infiltrazioni nel tetto e nella galleria.',
    'Gli spettacoli già in cartellone si terranno nella palestra della scuola media, che può ospitare trecento persone, e i biglietti resteranno validi.',
    '«Meglio chiudere oggi che piangere domani», ha detto l’assessora alla cultura Livia Ferrante alla fine della seduta.',
  ],
  pt: [
    'A câmara de Pedralva decidiu na terça-feira encerrar a ponte velha durante seis meses, depois de os engenheiros terem encontrado fendas em dois pilares.',
    'O trânsito será desviado para a estrada da serra e os autocarros escolares sairão vinte minutos mais cedo, informou a autarquia.',
    '“Não havia outra solução”, disse a vereadora das obras, Teresa Lousada, no fim da reunião.',
  ],
  pl: [
    'Rada miasta Starogórza zdecydowała we wtorek o zamknięciu hali targowej na dziewięć miesięcy, po tym jak inżynierowie znaleźli pęknięcia w trzech filarach.',
    'Kupcy przeniosą się na plac przed dworcem. Miasto zapłaci za prąd i wodę, a chłodnie kupcy muszą zapewnić sobie sami.',
    '„Wolimy zamknąć halę teraz, niż czekać na wypadek” – powiedziała po głosowaniu wiceburmistrz Halina Wrzos.',
  ],
  nl: [
    'De gemeenteraad van Waterdonk besloot dinsdag de oude sluis acht maanden te sluiten, nadat duikers hadden vastgesteld dat de deuren aan de onderkant zijn weggerot.',
    'Schepen moeten omvaren langs het noordelijke kanaal, wat volgens de schippersbond ongeveer drie uur per reis kost.',
    '‘Liever nu dicht dan straks een ongeluk’, zei wethouder Marijke Hoving na de stemming.',
  ],
  sv: [
    'Kommunfullmäktige i Björkvattnet beslutade på tisdagen att stänga simhallen i sju månader, sedan en besiktning visat att taket inte längre bär snö.',
    'Skolorna får bussa eleverna till grannkommunen, och föreningarna erbjuds tider i den gamla hallen vid stationen.',
    '– Det är tråkigt, men säkerheten går först, säger kommunalrådet Ulla Strand efter mötet.',
  ],
  tr: [
    'Yeşilova belediye meclisi salı günü eski köprünün yedi ay süreyle trafiğe kapatılmasına karar verdi; mühendisler iki ayakta çatlaklar bulmuştu.',
    'Otobüsler kuzey yolunu kullanacak. Belediye, yolculuk süresinin sabah saatlerinde on beş dakika uzayacağını açıkladı.',
    '“Kaza olmasını bekleyemezdik” diyen Meclis Başkanı Nermin Aksu, onarımın yaklaşık 40 milyon liraya mal olacağını söyledi.',
  ],
  ru: [
    'Городской совет Заречинска во вторник решил закрыть старый мост на семь месяцев после того, как водолазы нашли трещины в двух опорах.',
    'Автобусы пойдут через северную переправу, и дорога в центр станет длиннее примерно на двадцать минут, сообщили в мэрии.',
    '«Ждать аварии мы не имеем права», — сказала после заседания заместитель мэра Ольга Трубникова.',
  ],
  uk: [
    'Міська рада Вербівки у вівторок ухвалила рішення закрити старий міст на сім місяців після того, як водолази виявили тріщини у двох опорах.',
    'Автобуси ходитимуть через північну переправу, і дорога до центру стане довшою приблизно на двадцять хвилин, повідомили в мерії.',
    '«Чекати на аварію ми не маємо права», — сказала після засідання заступниця мера Оксана Гайдай.',
  ],
  ja: [
    '緑川市議会は火曜日、老朽化した北橋を七か月間通行止めにすることを決めた。潜水調査で橋脚二本にひび割れが見つかったためで、市は来年三月までに補修を終える方針だ。',
    'バスは上流の新橋を迂回し、朝の時間帯は所要時間が十五分ほど延びる見通し。市は仮設の歩道を設けることも検討している。',
    '建設部の担当者は「事故が起きてからでは遅い」と話し、費用は約三億円になるとの見方を示した。',
  ],
  zh: [
    '青石市议会星期二决定，将老桥封闭七个月进行维修。此前潜水员在两座桥墩上发现了裂缝，专家认为冬季水位上涨会带来危险。',
    '公交车将绕行上游的新桥，早高峰时段行程预计延长十五分钟左右，市政府还将在河边修建临时步道。',
    '“我们不能等到出事再修”，建设局局长林若溪在会后表示，维修费用约为三千万元。',
  ],
  ko: [
    '푸른강시 의회는 화요일 낡은 북쪽 다리를 일곱 달 동안 폐쇄하기로 결정했다. 잠수 조사에서 교각 두 곳에 균열이 발견됐기 때문이다.',
    '버스는 상류의 새 다리로 우회하며 아침 시간대에는 약 십오 분이 더 걸릴 것으로 보인다고 시는 밝혔다.',
    '건설국 관계자는 “사고가 난 뒤에는 늦는다”며 비용은 약 삼십억 원이 될 것이라고 말했다.',
  ],
  ar: [
    'قرر مجلس مدينة وادي الصفصاف يوم الثلاثاء إغلاق الجسر القديم لمدة سبعة أشهر بعد أن عثر الغواصون على شقوق في اثنتين من دعائمه.',
    'وستسلك الحافلات الطريق الشمالي، وتتوقع البلدية أن تطول الرحلة نحو خمس عشرة دقيقة في ساعات الصباح.',
    'وقالت نائبة رئيس المجلس ليلى الحمداني بعد التصويت: «لا يمكننا انتظار وقوع حادث».',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MadeLanguage = keyof typeof madeParagraphs;
