/** Words that can't stand inside "87 official delegations": the counted noun phrase ends before them. */
export const nounPhraseEnds: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at by for from to with without within into onto over under above below between among through during before after
  since until till against about around per via as than like and or but nor so yet if when while where which who whom whose that because although though
  is are was were be been being am has have had having do does did will would shall should can could may might must
  not no it its he she they we you i his her their our your my them us him me there here then now also already only just even still
  said says say told according compared amid despite including up down out off across along behind beyond towards toward versus vs
  more less fewer least most each every both all any some such other another same ago later earlier apiece respectively
  i и а но или что чтобы как когда если где который которая которые которых которым это этот эта эти в во на с со к ко от до из за по о об у при для без над под между
  через около более менее почти был была было были есть будет не ни ли же бы то также тоже уже еще только он она оно они мы вы я его ее их им против чем нежели
  w we na z ze do od po dla przez przy pod nad i a oraz lub albo ale że jest są był była było były się nie`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Plurals without -s, and words that are counted as they stand. */
export const irregularPlurals: ReadonlySet<string> = new Set(
  `people children men women personnel staff aircraft troops police mice feet teeth media species series data criteria phenomena crises analyses theses bases
  dead wounded killed injured missing headquarters offspring sheep fish deer businessmen servicemen chairmen spokesmen fishermen policemen alumni
  countrymen clergy cattle vessels crew`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** End in -s and are no plurals, or are verbs that like to follow a number. */
export const notPlurals: ReadonlySet<string> = new Set(
  `is was has does goes says this its his us yes thus plus minus less across towards always sometimes perhaps besides unless versus as gas bus business process
  progress access success congress press class glass cross loss mass pass stress address analysis basis crisis status campus virus bonus focus census consensus
  economics politics physics news various previous serious famous numerous joint belarus cyprus minus makes means shows remains becomes comes takes gives
  various religious industrious famous dangerous`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Verbs that stand right after a counted noun or in its place; a noun never ends in them. Participles such as "agreed" may precede it. */
export const verbsAfterCount: ReadonlySet<string> = new Set(
  `visited took came went made became began remained attended arrived joined died rallied gathered voted`.split(
    /\s+/,
  ),
);

/** Before a number they make it a name or a reference: article 5, decree No. 8, page 12. */
export const labelWords: ReadonlySet<string> = new Set(
  `article articles art arts section sections sect chapter chapters clause clauses paragraph paragraphs para paras page pages p pp no nos № nr number numbers
  table tables figure fig figures annex annexes appendix part parts volume vol issue issues protocol resolution decree order directive regulation law act
  item items point rule form grade room flight route channel line version phase stage step level tier block unit reactor stream lot group zone type model series
  lane gate pier runway terminal highway motorway junction age aged dial
  top size tel phone fax telephone isbn issn doi episode lesson question answer note footnote option scenario covid
  канал канала канале ч статья статьи статье статьей ст пункт пункта пункте п пп раздел раздела глава главы главе гост ту снип санпин код офис кабинет аудитория iso din указ указа приказ постановление постановления закон закона
  страница странице стр таблица таблице табл рисунок рис приложение приложения часть части том номер дом кв полоса полосе полосу платформа платформе путь маршрут маршруте рейс корпус этаж этаже трасса трассе возраст возрасте тел телефон факс этап этапа вопрос
  art ust pkt nr str rozdział`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Before a run of digits they make it a number to call. */
export const phoneWords: ReadonlySet<string> = new Set(
  "tel phone telephone fax dial call hotline line mobile whatsapp тел телефон телефону факс звоните линия".split(
    " ",
  ),
);

/** Their ages are told with a bare number: "people over 30", "детей до 14". */
export const agedNouns: ReadonlySet<string> = new Set(
  `people persons person adults men women children boys girls those anyone everyone voters workers patients residents employees pensioners pupils citizens
  людей лиц граждан детей женщин мужчин лица люди дети граждане женщины мужчины`.split(/\s+/),
);

/** Plurals that are measured in money or per cent, and not counted. */
export const moneyNouns: ReadonlySet<string> = new Set(
  `exports imports sales revenues earnings profits losses prices costs wages salaries expenses investments reserves payments taxes tariffs assets shares
  stocks yields rates deposits loans debts funds fees rents pensions proceeds receipts margins returns bonds futures savings dividends incomes takings
  temperatures emissions supplies shipments deliveries volumes levels inventories equities gains subsidies flows inflows outflows results
  поступления поступлений доходы доходов расходы расходов налоги налогов сборы сборов инвестиции инвестиций вложения вложений выплаты выплат затраты затрат убытки убытков платежи платежей
  активы активов резервы резервов долги долгов субсидии субсидий дотации дотаций взносы взносов средства средств трансферты трансфертов бюджета выручки прибыли долга дохода дефицита кредита ущерба`.split(
    /\s+/,
  ),
);
