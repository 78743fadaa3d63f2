const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Past forms that don't end in -ed, as news uses them of figures. */
export const irregularPasts = set(
  `was were did rose fell grew sold bought made took came went ran lost won stood hit held kept paid spent sent shrank sank sprang began became
  brought built gave got led left met saw drew drove flew rode shot slid spoke struck swept threw wrote beat bore chose dealt felt found fought heard told said taught broke forced cost overtook withdrew sought laid struck lent meant read slept stole swung wore wound
  shed used died fled fed bled sped tied owed ate drank sang rang swam woke hid bent hung tore swore dug blew knew forgave overcame understood undertook arose awoke bound clung crept flung ground leapt rebuilt repaid resold rewrote shook shone slew spun strode strove stung threw wept wrung`,
);

/** Before a participle they make a tense without a time of its own: "is cut", "to cost". */
export const auxiliaries = set(
  "having been be is are am being will would can could may might must shall should to don't doesn't",
);

/** Between an auxiliary and its participle. */
export const verbAdverbs = set(
  "not already ever never yet also since now just recently almost nearly more only still often steadily sharply",
);

export const haveWords = set("has have had");

export const presentVerbs = set(
  `is are has have am does do will would can could may might must shall should stands costs carries accounts makes says remains amounts takes needs
  goes comes sells lends serves weighs contains includes represents provides owns operates earns requires lasts produces generates attracts publishes teaches lives belongs depends
  works covers manages buys spans stretches connects feeds grows lies sits consists comprises handles owes relies
  wants gives pays employs holds expects plans there's it's that's
  saves spends loses brings sends kills reaches receives hopes keeps allows die live spend lose receive earn suffer buy sell send bring belong depend remain
  есть имеет имеют стоит стоят будет будут составляет составляют занимает приходится насчитывает может могут должен должна должны нужно идет идут живет живут ждет ждут берет берут`,
);

/** Participles that are no past by themselves: "has gone", "had risen". */
export const irregularParticiples = set(
  `gone risen fallen grown shrunk sunk begun taken given seen driven written broken chosen drawn known thrown done become come run cut put set hit shot spent sent
  been swollen overtaken withdrawn undergone forgotten flown worn`,
);
