const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Past forms that don't end in -ed, as news uses them of figures. */
export const irregularPasts = set(
  `was were did rose fell grew sold bought made took came went ran lost won stood hit held kept paid spent sent shrank sank sprang began became
  brought built gave got led left met saw drew drove flew rode shot slid spoke struck swept threw wrote beat bore chose dealt felt found fought heard told said taught broke forced`,
);

/** Before a participle they make a tense without a time of its own: "has lost", "had risen". */
export const perfectWords = set(
  "has have had having been be is are being will would to not already ever never yet also since",
);

export const presentVerbs = set(
  `is are has have am does do will would can could may might must shall should stands costs carries accounts makes says remains amounts takes needs
  wants used gives pays employs holds expects plans есть имеет стоит будет составляет составляют занимает приходится насчитывает может могут`,
);
