const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/**
 * Given names, lower case: English ones, Russian and Belarusian ones as they are transliterated, and in Cyrillic. Two capitals in a row are a
 * person when the first is one of these; other people are recognised by their role or by a verb of saying.
 */
export const givenNames: ReadonlySet<string> = new Set(
  words(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian
  george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
  tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald terry sean austin carl arthur lawrence dylan jesse bryan joe billy bruce
  gabriel logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell bobby mason philip louis simon martin hugh ian neil graham nigel colin stuart ivan boris jens emmanuel olaf angela ursula
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia
  kathleen amy anna anne ann shirley emma helen catherine christine samantha debra rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah
  jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice abigail julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
  claire fiona alison jane kate lucy zoe nina vera olga irina elena yelena natalia natalya natallia tatiana tatyana svetlana sviatlana ekaterina yekaterina katsiaryna ludmila lyudmila galina halina nadezhda marina oksana yulia yuliya larisa lyubov valentina
  tamara zhanna inna alla lidia lidiya raisa ksenia kseniya daria darya anastasia anastasiya polina alina maryia volha veronika viktoria
  mikhail michail roman dmitry dmitri dzmitry aleksandr aleksander alexandr aliaksandr alexey aleksei alexei aleksey aliaksei sergey sergei siarhei vladimir uladzimir volodymyr vladislav vyacheslav viacheslav anatoly anatoli anatol igor ihar andrei andrey
  nikolai nikolay mikalai oleg aleh yuri yury yuriy maxim maksim viktor victor valery valeri pavel petr pyotr piotr konstantin evgeny yevgeny yevgeniy evgeniy yauheni denis artem artyom ilya kirill nikita gleb stanislav leonid lev grigory
  ruslan rustam timur rinat marat radik denis egor yegor fyodor fedor georgy gennady henadz vasily vasil vitaly vital valentin vadim eduard arkady semyon stepan taras bohdan rostislav svyatoslav yaroslav mstislav ramzan mintimer farid ravil
  jan pawel paweł piotr krzysztof andrzej tomasz marcin marek michał grzegorz jerzy tadeusz adam łukasz zbigniew ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz marian rafał jacek janusz mirosław maciej sławomir jarosław kamil wiesław donald
  hans klaus jürgen wolfgang stefan andreas matthias markus sebastian felix lukas heiko annalena françois pierre jean jacques bernard luc antoine carlos miguel luis pedro javier francisco manuel antonio marco giuseppe giovanni luigi mario matteo
  tom mike bob jim bill dan ben alex max nick tony sam joe kate liz sue pete rob fred ted leo eva karl oliver harry oscar lena nora ida erik lars sven nils anders johan
  joaquín rosa sofia henrik eleanor dominic marguerite marek alicja agnieszka katarzyna małgorzata magdalena joanna ewa monika beata dorota iwona aleksandra zofia grażyna barbara elżbieta petra jana tomáš jiří václav lukáš martina lenka zuzana jozef milan dragan goran zoran nenad miloš jovan jelena milica snežana ljiljana
  georgi dimitar stoyan hristo todor krasimir rumen boyko kiril desislava tsvetana elitsa mihai ion ioan gheorghe florin cristian radu bogdan andreea ioana elena nicoleta zoltán lászló gábor istván péter ferenc viktor katalin ágnes
  ingrid astrid sigrid solveig kari bjørn kjell geir trond odd knut magnus mette lone pernille kirsten rasmus søren jørgen morten jesper aino päivi jukka matti timo sauli sanna pekka urmas toomas jaan kadri liis andris jānis ilze gitanas ingrida vytautas jonas
  maría josé jesús carmen lucía marta pilar raquel sergio alberto fernando diego rafael andrés alejandro pablo raúl gustavo mariana gabriela fernanda paulo joão luiz luís rui tiago ana inês beatriz giorgia chiara francesca paolo alessandro stefano andrea matteo lorenzo federico roberto
  camille céline élisabeth amélie chloé mathieu julien nicolas thierry gérard alain yves michel laurent guillaume sébastien hélène isabelle nathalie sylvie valérie brigitte dirk jan pieter willem joost geert mark sander maarten kees anke heike ulrike birgit katrin sabine uwe ralf jörg günter manfred heinz horst dieter
  amina fatima aisha leila layla maryam khadija zainab yasmin noor khalid tariq karim youssef yousef nasser samir rashid salman faisal abdel bilal imran asif nawaz rahul rajesh sanjay amit anil sunil vijay ravi arjun narendra manmohan nirmala sonia priyanka anjali deepa lakshmi kavita sunita
  kwame kofi ama nana chinedu ngozi olusegun bola tunde uhuru raila wangari cyril thabo jacob julius nelson hiroshi kenji takashi yoshihide shinzo fumio naoki yuki akira haruki min-jun ji-woo jae-in yoon
  grace ruth naomi esther hannah isla ella freya poppy alfie archie callum ewan rory gareth rhys huw owen niamh aoife siobhan ciara sinead padraig declan brendan leo micheal
  ali mohammed muhammad mohamed ahmed hassan hussein omar ibrahim mustafa mehmet recep abdullah yusuf nursultan kassym shavkat emomali ilham gurbanguly sadyr nikol serzh li wang xi zhang chen wei ming
  михаил роман дмитрий александр алексей сергей владимир владислав вячеслав анатолий игорь андрей николай олег юрий максим виктор валерий павел петр константин евгений денис артем илья кирилл никита глеб станислав леонид лев григорий
  руслан рустам тимур ринат марат егор федор георгий геннадий василий виталий валентин вадим эдуард аркадий семен степан тарас богдан ростислав святослав ярослав иван борис антон арсений даниил матвей тимофей
  мария анна елена ольга наталья наталия татьяна светлана екатерина людмила галина надежда марина оксана юлия лариса любовь валентина тамара жанна инна алла лидия раиса ксения дарья анастасия полина алина ирина нина вера виктория вероника софья кристина маргарита
  аляксандр аляксей дзмітрый уладзімір мікалай андрэй сяргей віктар пётр ігар`),
);

/** Stems of Cyrillic given names in the other cases: "Михаила Мишустина", "Еленой Ивановой". */
export const roleNouns: ReadonlySet<string> = new Set(
  words(`president premier minister chancellor ambassador envoy governor mayor chairman chairwoman chairperson chair speaker secretary director head chief leader deputy senator lawmaker congressman congresswoman mp commissioner
  spokesman spokeswoman spokesperson representative adviser advisor aide analyst expert economist professor lecturer scientist scholar researcher historian sociologist lawyer attorney judge prosecutor journalist editor columnist correspondent reporter author writer
  general colonel commander officer manager founder cofounder owner partner executive ceo cfo boss president-elect vice-president coordinator diplomat consul counsellor counselor rector dean fellow member delegate activist campaigner
  king queen prince princess pope patriarch archbishop bishop metropolitan academician dr doctor engineer entrepreneur businessman businesswoman resident farmer eyewitness bystander passer-by neighbour neighbor counterpart captain inspector councillor undersecretary worker driver teacher student pensioner participant organiser organizer
  banker trader broker strategist politician opposition-leader whistleblower witness victim mother father`),
);

/** Lower-case and capital words that belong before a role: "first deputy prime minister", "the Russian foreign minister". */
export const roleModifiers: ReadonlySet<string> = new Set(
  words(`prime deputy first second vice former acting senior chief foreign finance economy economic defence defense interior justice energy trade transport health education culture agriculture industry state federal national regional local
  general executive managing press new then ex incumbent outgoing permanent special plenipotentiary honorary associate assistant leading political military independent opposition central bank board house upper lower chamber parliamentary presidential
  russian belarusian ukrainian polish american us british german french chinese european eu turkish kazakh soviet italian lithuanian latvian estonian armenian georgian azerbaijani uzbek kyrgyz indian iranian israeli japanese korean
  minsk moscow kremlin union council programme program department research policy affairs
  health labour labor family social digital environment environmental housing sport sports tourism science fisheries forestry infrastructure planning home press media rail maritime planning`),
);

export const russianRoleStems: readonly string[] = words(
  `президент премьер министр посол посла послу послом глава главы главе главой губернатор мэр председател спикер секретар госсекретар директор гендиректор заместител зампред замминистр вице-премьер вице депутат сенатор представител пресс-секретар
  советник помощник эксперт аналитик экономист политолог профессор академик историк социолог юрист адвокат прокурор журналист редактор главред обозревател корреспондент автор писател генерал полковник командующ руководител начальник
  менеджер основател владелец совладелец партнер координатор дипломат консул ректор декан сотрудник научн участник организатор лидер уполномоченн омбудсмен член`,
);

export const honorifics: ReadonlySet<string> = new Set(
  words(
    "mr mrs ms miss coun cllr det insp sgt pc rev capt lt col maj cmdr supt dr prof professor sir dame lord lady madam sen rep gov gen г-н г-жа господин госпожа pan pani",
  ),
);

/** What stands behind a name and is no part of it. */
export const suffixes: ReadonlySet<string> = new Set(
  words("kc qc mp mep msp mbe obe cbe jp md phd esq"),
);

/** Second halves of capitalised pairs that are no surnames: places, bodies, things. */
export const notSurnames: ReadonlySet<string> = new Set(
  words(`state states region territory oblast council committee center centre plant party ministry university institute academy agency bank street square avenue river sea ocean city district county province republic federation union
  kingdom house court office department service fund group company corporation inc ltd plc association organisation organization treaty agreement act law code process summit forum guidelines programme program project union's
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  minister president ambassador director chairman secretary east west north south post times news press today journal gazette telegraph herald tribune world war day year industries works factory airport station
  область край район республика совет комитет центр завод министерство университет институт академия банк союз федерация договор`),
);

export const countries: ReadonlySet<string> = new Set(
  words(`russia belarus ukraine poland china germany france britain america england scotland kazakhstan armenia kyrgyzstan uzbekistan tajikistan moldova georgia azerbaijan lithuania latvia estonia turkey india iran israel japan korea cuba venezuela serbia
  moscow minsk kyiv kiev warsaw beijing washington london brussels berlin paris россии беларуси белоруссии украины польши китая германии казахстана рф рб сша рб`),
);

/** Heads of organisations that say things: "the ministry said", "the Federal Customs Service reported". */
export const bodyNouns: ReadonlySet<string> = new Set(
  words(`ministry embassy government kremlin administration committee council commission agency service office bank company department parliament statement report document court union group organisation organization association institute centre center
  bureau board department police authorities officials sources delegation secretariat newspaper channel broadcaster site website outlet media belstat rosstat belta tass interfax reuters
  министерство министерства министерстве комитетах белстате росстате минэкономики правительства посольство посольства посольстве правительство правительстве ведомство ведомства ведомстве комитет комитете комитета служба службе службы агентство агентства банк банке компания компании кремль кремле белстат росстат мид минэкономики пресс-служба пресс-службе`),
);
