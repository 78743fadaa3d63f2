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
INR|indian|india|rupee rupees|индийск|инди|рупи
PKR|pakistani|pakistan|rupee rupees|пакистанск|пакистан|рупи
NPR|nepalese|nepal|rupee rupees|непальск|непал|рупи
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
const plainNouns = new Set("dollar dollars pound pounds rupee rupees".split(" "));
const notUnits = new Set(["won"]);

/** "Algerian dinars", "алжирских динаров": noun and adjective together. */
export const namedCurrencies: readonly (readonly [string, string])[] = rows.flatMap(
  ([code = "", adjective = "", , nouns = "", ruAdjective = "", , ruNoun = ""]) => [
    ...nouns.split(" ").map((noun) => [`${adjective} ${noun}`, code] as const),
    [`${ruAdjective}* ${ruNoun}*`, code] as const,
  ],
);

type Country = { code: string; names: ReadonlySet<string> };

function byNoun(): ReadonlyMap<string, readonly Country[]> {
  const map = new Map<string, Country[]>();
  for (const [code = "", adjective = "", country = "", nouns = ""] of rows)
    for (const noun of nouns.split(" ")) {
      if (plainNouns.has(noun) || notUnits.has(noun)) continue;
      const countries = map.get(noun) ?? [];
      countries.push({ code, names: new Set([adjective, country, `${country}'s`]) });
      map.set(noun, countries);
    }
  return map;
}

/** What "dinars" alone may be, by the country that the text told of last. */
export const sharedCurrencies = byNoun();
