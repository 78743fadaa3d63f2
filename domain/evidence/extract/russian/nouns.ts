import { remember } from "../../remember.ts";
import {
  russianBodies,
  russianDocuments,
  russianPersons,
  russianPlurals,
  russianWomen,
} from "../lexicon/russian-people.ts";
import type { RussianGender } from "./verbs.ts";

export type NounKind = "person" | "body" | "document";
/** A noun as it stands: whether this form may be the subject of a verb, of one or of many. `gender` null: of either. */
export type Noun = {
  lemma: string;
  kind: NounKind;
  gender: RussianGender | null;
  isSingular: boolean;
  isPlural: boolean;
};

/** Their plural is stressed on its ending: "директора", "тренера". */
const inA = new Set(
  "директор гендиректор профессор доктор тренер мастер повар инспектор редактор сторож".split(" "),
);

type Forms = { plurals: string[]; others: string[] };

const join = (stem: string, endings: string): string[] =>
  endings.split(" ").map((ending) => stem + ending.replace("-", ""));
const isHushing = (stem: string): boolean => /[гкхжшчщ]$/.test(stem);

const irregular: Readonly<Record<string, Forms>> = {
  человек: { plurals: ["люди"], others: join("человек", "а у ом е") },
  друг: { plurals: ["друзья"], others: [...join("друг", "а у ом е"), ...join("друз", "ей ьям")] },
  брат: { plurals: ["братья"], others: join("брат", "а у ом е ьев ьям") },
  сын: { plurals: ["сыновья"], others: join("сын", "а у ом е овей овьям") },
  муж: { plurals: ["мужья"], others: join("муж", "а у ем е ей ьям") },
  сосед: { plurals: ["соседи"], others: join("сосед", "а у ом е ей ям ями ях") },
  хозяин: { plurals: ["хозяева"], others: join("хозя", "ина ину ином ине ев евам") },
  ребенок: { plurals: ["дети"], others: join("ребенк", "а у ом е") },
  мать: { plurals: ["матери"], others: join("матер", "и ью ей ям") },
  дочь: { plurals: ["дочери"], others: join("дочер", "и ью ей ям") },
  церковь: { plurals: [], others: ["церкви", "церковью"] },
  люди: { plurals: ["люди"], others: join("люд", "ей ям ьми ях") },
  дети: { plurals: ["дети"], others: join("дет", "ей ям ьми ях") },
  данные: { plurals: ["данные"], others: join("данн", "ых ым ыми") },
  сведения: { plurals: ["сведения"], others: join("сведени", "й ям ями ях") },
  отец: { plurals: ["отцы"], others: join("отц", "а у ом е ов ам") },
};

/** Animate and inanimate alike, with what the endings leave open counted as possible. */
function decline(lemma: string): Forms {
  const known = irregular[lemma];
  if (known) return known;
  const one = lemma.slice(0, -1);
  const two = lemma.slice(0, -2);
  if (/^зам.*[аяы]$|(ше|юро|рио)$/.test(lemma)) return { plurals: [], others: [] };
  if (/(ый|ий|ой)$/.test(lemma))
    return { plurals: join(two, "ие ые"), others: join(two, "ого его ому ему ым им ом ем ых их") };
  if (/ая$/.test(lemma))
    return { plurals: join(two, "ие ые"), others: join(two, "ой ей ую ых их ым им") };
  if (/ия$/.test(lemma)) return { plurals: [`${one}и`], others: join(one, "и ю ей й ям ями ях") };
  if (/ие$/.test(lemma)) return { plurals: [`${one}я`], others: join(one, "я ю ем и й ям ях") };
  if (/я$/.test(lemma)) return { plurals: [`${one}и`], others: join(one, "и е ю ей ям ями ях") };
  if (/а$/.test(lemma)) {
    const plural = `${one}${isHushing(one) ? "и" : "ы"}`;
    return { plurals: [plural], others: [plural, ...join(one, "е у ой ей - ам ами ах")] };
  }
  if (/о$/.test(lemma)) return { plurals: [`${one}а`], others: join(one, "а у ом е - ам ами ах") };
  if (/[ьй]$/.test(lemma))
    return { plurals: join(one, "и я"), others: join(one, "я ю ем е и ей ев ям ями ях") };
  if (/ец$/.test(lemma)) {
    const stem = `${two}${/л$/.test(two) ? "ь" : /[аеоуюя]$/.test(two) ? "й" : ""}ц`;
    return { plurals: [`${stem}ы`], others: join(stem, "а у ом ем е ы ов ев ам ами ах") };
  }
  if (/[ая]нин$/.test(lemma))
    return { plurals: [`${two}е`], others: [...join(lemma, "а у ом е"), ...join(two, "- ам ами")] };
  const plurals = [`${lemma}${isHushing(lemma) ? "и" : "ы"}`];
  if (inA.has(lemma)) plurals.push(`${lemma}а`);
  return { plurals, others: [...plurals, ...join(lemma, "а у ом ем е ов ей ам ами ах")] };
}

function genderOf(lemma: string, kind: NounKind): RussianGender | null {
  if (kind === "person") return null;
  if (/[ое]$/.test(lemma)) return "thing";
  return /[ая]$/.test(lemma) ? "woman" : "man";
}

const nouns = new Map<string, Noun>();

function learn(form: string, noun: Noun): void {
  const known = nouns.get(form);
  // The first kind that a form is given stays; what it may be adds up.
  if (known && known.lemma !== noun.lemma) return;
  nouns.set(form, {
    ...noun,
    isSingular: noun.isSingular || (known?.isSingular ?? false),
    isPlural: noun.isPlural || (known?.isPlural ?? false),
  });
}

function learnAll(lemmas: readonly string[], kind: NounKind, gender?: RussianGender): void {
  for (const written of lemmas) {
    // The tokens of "пресс-служба" are looked up by its last word.
    const lemma = written.toLowerCase().split("-").at(-1) ?? "";
    const noun: Noun = {
      lemma,
      kind,
      gender: gender ?? genderOf(lemma, kind),
      isSingular: false,
      isPlural: false,
    };
    const { plurals, others } = decline(lemma);
    learn(lemma, { ...noun, isSingular: true });
    for (const form of plurals) learn(form, { ...noun, isPlural: true });
    for (const form of others) learn(form, noun);
  }
}

learnAll(russianPersons, "person");
learnAll(russianWomen, "person", "woman");
for (const lemma of russianPlurals) {
  const noun: Noun = { lemma, kind: "person", gender: null, isSingular: false, isPlural: true };
  learn(lemma, noun);
}
for (const form of "властей властям властями властях людей людям детей".split(" "))
  learn(form, {
    lemma: "власти",
    kind: "person",
    gender: null,
    isSingular: false,
    isPlural: false,
  });
learnAll(russianBodies, "body");
learnAll(russianDocuments, "document");

const learned = /^([а-я]{3,}(?:олог|овед|ограф|ист))(а|у|ом|е|и|ы|ов|ам|ами|ах)?$/;
const learnedCharsMin = 6;
const notLearned =
  /^(анало|катало|диало|моноло|проло|эпило|некроло|нало|зало|предло|подло|торго|автограф|фотограф$|параграф|телеграф|полиграф|кинематограф|посвист|(прайс|чек|плей)лист)/;

/** Scholars and trades by their endings: "вулканолог", "пушкиноведа", "океанографы", "методист". */
function scholarOf(lower: string): Noun | undefined {
  const [, lemma, ending = ""] = learned.exec(lower) ?? [];
  if (!lemma || notLearned.test(lower)) return undefined;
  const isPlural = ending === "и" || ending === "ы";
  return { lemma, kind: "person", gender: null, isSingular: ending === "", isPlural };
}

const findNoun = remember((lower): Noun | null => {
  const known = nouns.get(lower);
  if (known || lower.length < learnedCharsMin) return known ?? null;
  return scholarOf(lower) ?? null;
});

/** The person, body or document that a word names, whatever case it stands in. */
export function nounOf(lower: string | undefined): Noun | undefined {
  return lower === undefined ? undefined : (findNoun(lower) ?? undefined);
}
