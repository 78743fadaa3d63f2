import type { Token } from "../tokens.ts";

/** Currencies that share their noun. Per line: code, adjective, country, nouns; then the Russian stems of adjective, country and noun. */
const rows = `
DZD|algerian|algeria|dinar dinars|алжирск|алжир|динар
RSD|serbian|serbia|dinar dinars|сербск|серби|динар
KWD|kuwaiti|kuwait|dinar dinars|кувейтск|кувейт|динар
IQD|iraqi|iraq|dinar dinars|иракск|ирак|динар
JOD|jordanian|jordan|dinar dinars|иорданск|иордани|динар
TND|tunisian|tunisia|dinar dinars|тунисск|тунис|динар
LYD|libyan|libya|dinar dinars|ливийск|ливи|динар
BHD|bahraini|bahrain|dinar dinars|бахрейнск|бахрейн|динар
MAD|moroccan|morocco|dirham dirhams|марокканск|марокко|дирхам
AED|emirati|emirates|dirham dirhams|эмиратск|эмират|дирхам
SEK|swedish|sweden|krona kronor crowns|шведск|швеци|крон
NOK|norwegian|norway|krone kroner crowns|норвежск|норвеги|крон
DKK|danish|denmark|krone kroner crowns|датск|дани|крон
ISK|icelandic|iceland|krona kronur crowns|исландск|исланди|крон
CZK|czech|czechia|koruna korunas crowns|чешск|чехи|крон
MXN|mexican|mexico|peso pesos|мексиканск|мексик|песо
ARS|argentine|argentina|peso pesos|аргентинск|аргентин|песо
CLP|chilean|chile|peso pesos|чилийск|чили|песо
COP|colombian|colombia|peso pesos|колумбийск|колумби|песо
PHP|philippine|philippines|peso pesos|филиппинск|филиппин|песо
INR|indian|india|rupee rupees rs|индийск|инди|рупи
PKR|pakistani|pakistan|rupee rupees rs|пакистанск|пакистан|рупи
NPR|nepalese|nepal|rupee rupees rs|непальск|непал|рупи
LKR|lankan|lanka|rupee rupees rs|ланкийск|шри-ланк|рупи
CHF|swiss|switzerland|franc francs|швейцарск|швейцари|франк
KES|kenyan|kenya|shilling shillings|кенийск|кени|шиллинг
UGX|ugandan|uganda|shilling shillings|угандийск|уганд|шиллинг
TZS|tanzanian|tanzania|shilling shillings|танзанийск|танзани|шиллинг
EGP|egyptian|egypt|pound pounds|египетск|египет|фунт
LBP|lebanese|lebanon|pound pounds|ливанск|ливан|фунт
SYP|syrian|syria|pound pounds|сирийск|сири|фунт
SAR|saudi|saudi|riyal riyals|саудовск|саудовск|риял
QAR|qatari|qatar|riyal riyals|катарск|катар|риял
IRR|iranian|iran|rial rials|иранск|иран|риал
OMR|omani|oman|rial rials|оманск|оман|риал
KRW|korean|korea|won|корейск|коре|вон
TRY|turkish|turkey|lira liras|турецк|турци|лир
RON|romanian|romania|leu lei|румынск|румыни|ле
MDL|moldovan|moldova|leu lei|молдавск|молдав|ле
CAD|canadian|canada|dollar dollars|канадск||доллар
AUD|australian|australia|dollar dollars|австралийск||доллар
NZD|zealand|zealand|dollar dollars|новозеландск||доллар
SGD|singapore|singapore|dollar dollars|сингапурск||доллар
HKD|kong|kong|dollar dollars|гонконгск||доллар`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

/** Beside a number these mean their own currency whatever country is told of: see units.ts. */
const plainNouns = new Set("dollar dollars pound pounds доллар фунт".split(" "));
const notUnits = new Set(["won", "вон", "ле"]);

/** "Algerian dinars", "алжирских динаров": noun and adjective together. */
export const namedCurrencies: readonly (readonly [string, string])[] = rows.flatMap(
  ([code = "", adjective = "", , nouns = "", ruAdjective = "", , ruNoun = ""]) => [
    ...nouns.split(" ").map((noun) => [`${adjective} ${noun}`, code] as const),
    [`${ruAdjective}* ${ruNoun}*`, code] as const,
  ],
);

type Country = { code: string; isNamed: (token: Token) => boolean };

/** Latin names are whole words with a capital, Russian ones stems. */
function nameTest(latin: readonly string[], stems: readonly string[]): (token: Token) => boolean {
  const words = new Set(latin);
  const known = stems.filter((stem) => stem !== "");
  return ({ lower, capital }) =>
    (capital && words.has(lower)) || known.some((stem) => lower.startsWith(stem));
}

function byNoun(): ReadonlyMap<string, readonly Country[]> {
  const map = new Map<string, Country[]>();
  for (const row of rows) {
    const [code = "", adjective = "", country = "", nouns = "", ...russian] = row;
    const [ruAdjective = "", ruCountry = "", ruNoun = ""] = russian;
    const isNamed = nameTest([adjective, country, `${country}'s`], [ruAdjective, ruCountry]);
    for (const noun of [...nouns.split(" "), ruNoun]) {
      if (plainNouns.has(noun) || notUnits.has(noun)) continue;
      map.set(noun, [...(map.get(noun) ?? []), { code, isNamed }]);
    }
  }
  return map;
}

/** What "dinars" alone may be, by the country that the text told of last. Russian nouns are stems. */
export const sharedCurrencies = byNoun();

const russianNoun =
  /^(динар|дирхам|крон|песо|рупи|франк|шиллинг|риял|риал|лир)(|а|ы|е|у|ов|ам|ами|й|и|я)$/;

/** The key of `sharedCurrencies` for a noun in any case. */
export function sharedCurrencyNouns(noun: string): string {
  return russianNoun.exec(noun)?.[1] ?? noun;
}
