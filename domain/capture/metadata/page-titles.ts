const parting = "[|—–\\-:·•»«/]";

/** A title without the names of its site at the ends ("… — BelTA", "BelTA | …"). Only names that are known go: what else stands after a dash may be the title's own. */
export function cutSiteNames(title: string, names: readonly string[]): string {
  let cut = title;
  for (let round = 0; round < 3; round += 1) {
    const before = cut;
    for (const name of names.slice(0, 40)) cut = cutOne(cut, name);
    if (cut === before) break;
  }
  return cut;
}

function cutOne(title: string, name: string): string {
  const bare = name.trim();
  if (bare.length < 2 || bare.length > 200 || title.toLowerCase() === bare.toLowerCase())
    return title;
  const escaped = bare.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  const atEnd = new RegExp(`\\s*(?:\\s${parting}|[|»•·])\\s*(?:«|")?${escaped}(?:»|")?\\s*$`, "iu");
  const atStart = new RegExp(
    `^\\s*(?:«|")?${escaped}(?:»|")?\\s*(?:${parting}\\s|[|•·])\\s*`,
    "iu",
  );
  const cut = title.replace(atEnd, "").replace(atStart, "").trim();
  return cut === "" ? title : cut;
}
