/**
 * What pages say that aren't the page that was asked for, in the languages of the region and its observers. Only ever asked of short pages or of titles: an article
 * may be about any of it.
 */
const bound = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");

const notFound = bound(
  [
    "404(?= *(?:$|[-–—|:.]|error|not|ошибка|страница|помилка|памылка|fehler|błąd))",
    "(?:page|article|file|document|resource|item|content) (?:was |is |could |cannot |can ?not |can['’]t |you (?:requested|are looking for) )*(?:not|be|isn['’]t|no longer|doesn['’]t)? ?(?:be )?(?:found|exist|available)",
    "not found",
    "(?:no longer|not) (?:available|exists?)",
    "(?:has|have) been (?:removed|deleted|moved)",
    "nothing (?:was )?found",
    "страниц[аыу] (?:не (?:найден[аы]?|существует|доступн[аы])|удален[аы]|удалён[аы]|отсутствует)",
    "(?:материал|документ|новость|статья|запись) (?:не найден[аоы]?|удал[её]н[аоы]?|не существует)",
    "ничего не найдено",
    "не найдено",
    "такой страницы (?:нет|не существует)",
    "запрашиваемая страница",
    "сторінк[аи] не (?:знайден[аоо]?|існує)",
    "старонк[аі] не (?:знойдзен[аы]?|існуе)",
    "seite (?:wurde )?nicht gefunden",
    "page (?:introuvable|non trouvée)",
    "nie znaleziono",
    "strona nie (?:istnieje|została znaleziona)",
    "puslapis nerastas",
  ].join("|"),
);

const proveHuman = bound(
  [
    "just a moment",
    "attention required",
    "checking (?:your browser|if the site connection is secure)",
    "verify(?:ing)? (?:that )?you are (?:a )?human",
    "are you (?:a )?(?:human|robot)",
    "enable javascript and cookies",
    "unusual traffic",
    "access (?:to this (?:page|site|resource) )?(?:has been |is |was )?(?:denied|restricted|blocked)",
    "request blocked",
    "captcha",
    "ddos[- ]?guard",
    "not available in your (?:country|region)",
    "проверк[аи] браузера",
    "подтвердите,? что (?:вы|запросы)",
    "вы не робот",
    "доступ (?:к (?:сайту|ресурсу|странице) )?(?:ограничен|запрещ[её]н|заблокирован)",
    "недоступ(?:ен|на|но) (?:в|для) ваше[мйг]",
  ].join("|"),
);

const paywall = bound(
  [
    "subscribe (?:now )?to (?:continue|read|unlock|access)",
    "(?:to (?:continue|keep) reading|to read (?:the )?(?:full|rest|whole))",
    "(?:this|the) (?:article|content|story) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:subscribers|members)",
    "(?:for )?subscribers only",
    "already (?:a subscriber|subscribed)",
    "start your (?:free )?(?:trial|subscription)",
    "(?:оформите|купите) (?:платную )?подписку",
    "подпишитесь,? чтобы (?:чит|прод|прочит|дочит)\\p{L}*",
    "(?:доступно|только) (?:только )?(?:для|по) подпис\\p{L}+",
    "читать полностью",
    "jetzt abonnieren",
    "abonnez-vous",
    "réservé aux abonnés",
    "dla subskrybentów",
  ].join("|"),
);

const atWork = bound(
  [
    "(?:under|scheduled|planned|undergoing|down for|routine) (?:\\p{L}+ )?maintenance",
    "maintenance (?:mode|works?|in progress|break)",
    "(?:we['’]ll|we will|will) be (?:right )?back (?:soon|shortly|online)",
    "temporarily (?:unavailable|not available|closed|offline|down|out of service)",
    "техническ(?:ие|их|им|ими) работ\\p{L}*",
    "профилактическ(?:ие|их) работ\\p{L}*",
    "(?:сайт|сервис|портал|ресурс) (?:временно )?(?:недоступен|закрыт|не работает|на реконструкции|на обслуживании)",
    "временно недоступ\\p{L}+",
    "технічн(?:і|их) робот\\p{L}*",
    "тимчасово недоступ\\p{L}+",
    "тэхнічн(?:ыя|ых) работ\\p{L}*",
    "часова недаступ\\p{L}+",
    "wartungs(?:arbeiten|modus)",
    "vorübergehend nicht (?:erreichbar|verfügbar)",
    "(?:site|page) en maintenance",
    "(?:temporairement|momentanément) indisponible",
    "przerwa techniczna",
    "prace (?:techniczne|konserwacyjne)",
  ].join("|"),
);

/** Doors that a person opens with a click or with a browser that runs scripts: consent to cookies, and pages that are made of scripts. */
const letUsIn = bound(
  [
    "(?:enable|turn on|activate|allow) (?:your )?javascript",
    "javascript (?:is |must be |has to be |needs to be )?(?:disabled|required|enabled|turned off|not enabled)",
    "(?:requires|without|needs|uses) javascript",
    "(?:accept|allow|enable|agree to|consent to) (?:(?:the |all |our |use of |the use of )*)cookies",
    "before you continue",
    "we (?:value|respect|care about) your privacy",
    "(?:включите|включить|разрешите) (?:\\p{L}+ )?javascript",
    "javascript (?:отключ[её]н|выключен|не включ[её]н)",
    "(?:необходим|требуется|нужен) javascript",
    "(?:принять|примите|разрешить|разрешите) (?:\\p{L}+ )?(?:cookies?|куки|файлы cookie)",
    "увімкніть javascript",
    "уключыце javascript",
    "javascript (?:zu )?aktivieren",
    "(?:alle )?cookies (?:akzeptieren|zulassen)",
    "activer javascript",
    "accepter (?:les |tous les )?cookies",
    "włącz(?:yć)? (?:obsługę )?javascript",
    "(?:zaakceptuj|akceptuję|akceptuj) (?:\\p{L}+ )?(?:pliki )?cookies?",
  ].join("|"),
);

const saysNotFound = (text: string): boolean => notFound.test(text);
export const saysProveHuman = (text: string): boolean => proveHuman.test(text);
export const saysAtWork = (text: string): boolean => atWork.test(text);
export const saysLetUsIn = (text: string): boolean => letUsIn.test(text);
export const saysPaywall = (text: string): boolean => paywall.test(text);

/** Shorter pages are notices: articles don't get there. */
export const noticeUnits = 2_500;

type Page = { title: string | null; text: string | null };

/** That there is nothing here: in its title, or in a page that is short enough to be a notice. */
export function saysGone({ title, text }: Page): boolean {
  return saysNotFound(title ?? "") || (isNotice(text) && saysNotFound(toOpening({ title, text })));
}

/** What an answer is instead of the page that was asked for, as far as its words tell: a notice that nothing is there, a door that asks who comes, one that asks to be paid. */
export function seemsInstead(page: Page): "gone" | "door" | "paywall" | null {
  const said = toOpening(page);
  if (isNotice(page.text) && saysProveHuman(said)) return "door";
  if (saysGone(page)) return "gone";
  return isNotice(page.text) && saysPaywall(said) ? "paywall" : null;
}

function isNotice(text: string | null): boolean {
  return (text ?? "").length < noticeUnits;
}

function toOpening({ title, text }: Page): string {
  return `${title ?? ""}\n${(text ?? "").slice(0, noticeUnits)}`;
}
