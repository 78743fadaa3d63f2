import { readInline } from "#db/demo/brief-text.ts";
import type { DemoPassage, Dossier } from "#db/demo/types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { createEvent } from "#domain/events/commands.ts";
import { createProgramme } from "#domain/programmes/commands.ts";
import { createProject } from "#domain/projects/commands.ts";
import { formatSlug } from "#domain/slug.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import { toInline } from "./document.ts";
import { must } from "./must.ts";
import { type Loaded, spanOf } from "./places.ts";

/** Events, programmes with their areas, projects, goods that are traded, and what the briefs are about. */
export async function loadSubjects(actor: Actor, dossier: Dossier, loaded: Loaded): Promise<void> {
  const passageId = async (passage: DemoPassage) =>
    must(await createPassage(actor, spanOf(loaded, passage)), passage.exact).id;
  for (const { key, date, title, evidence } of dossier.events) {
    const passageIds: string[] = [];
    for (const one of evidence) passageIds.push(await passageId(one));
    const nodes = await Promise.all(title.map((inline) => toInline(inline, { actor, loaded })));
    const titleText = title.map((inline) => readInline(inline, () => "")).join("");
    must(await createEvent(actor, { date, title: nodes.flat(), titleText, passageIds }), key);
  }
  for (const programme of dossier.programmes) {
    const areas: { names: { en: string }; passageId: string }[] = [];
    for (const area of dossier.programmeAreas.filter((one) => one.programme === programme.key)) {
      areas.push({ names: { en: area.title }, passageId: await passageId(area.passage) });
    }
    const statisticIds = programme.counts.map((key) => loaded.statistics.get(key).statisticId);
    const { key, title, period } = programme;
    must(
      await createProgramme(actor, {
        slug: key,
        names: { en: title },
        period,
        areas,
        statisticIds,
      }),
      key,
    );
  }
  for (const { key, place, what, passage } of dossier.projects) {
    const project = {
      slug: formatSlug(key),
      places: { en: place },
      descriptions: { en: what },
      passageId: await passageId(passage),
    };
    must(await createProject(actor, project), key);
  }
  for (const passage of dossier.tradedGoods) await passageId(passage);
}

/** What briefs and indicators stand under. */
export async function loadTopics(actor: Actor, dossier: Dossier, loaded: Loaded): Promise<void> {
  const names = [...dossier.briefs, ...dossier.indicators].map(({ subject }) => subject);
  for (const name of new Set(names)) {
    const subject = { slug: formatSlug(name), names: { en: name } };
    loaded.subjects.set(name, must(await createSubject(actor, subject), name).id);
  }
}
