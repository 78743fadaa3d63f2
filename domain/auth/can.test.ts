import { describe, expect, test } from "vitest";
import { type Actor, publicActor, systemActor } from "./actor.ts";
import { type Action, actions, can } from "./can.ts";

const id = "00000000-0000-7000-8000-000000000001";
const holds = (role: "author" | "editor" | "moderator" | "admin"): Actor => ({
  kind: "staff",
  id,
  name: role,
  roles: [role],
});
const actors: Record<string, Actor> = {
  public: publicActor,
  author: holds("author"),
  editor: holds("editor"),
  moderator: holds("moderator"),
  admin: holds("admin"),
  system: systemActor,
};

const everybody = "public author editor moderator admin system";
const staff = "author editor moderator admin system";
const authors = "author editor admin system";
const editors = "editor admin system";
const admins = "admin system";

/** Every cell of actions × actors, about a thing of somebody else: who isn't named is refused. */
const allowed: Record<Action, string> = {
  "source.create": staff,
  "source.read": staff,
  "source.update": staff,
  "source.release": editors,
  "reliability.rate": authors,
  "reply.add": staff,
  "reply.release": editors,
  "reply.withdraw": editors,
  "source.check": staff,
  "source.watch": "system",
  "intake.request": "author editor moderator admin",
  "intake.take": "system",
  "capture.fingerprint": "system",
  "search.index": "system",
  "drift.decide": authors,
  "source.import": staff,
  "source.undo-import": editors,
  "capture.add": staff,
  "capture.export": admins,
  "publication.export": admins,
  "publication.import": admins,
  "backup.make": admins,
  "backup.restore": "system",
  "passage.create": authors,
  "page.paint": "system",
  "transcription.check": "author editor admin",
  "redaction.request": "editor admin",
  "redaction.read": editors,
  "redaction.decline": "editor admin",
  "content.redact": "admin",
  "content.erase": "system",
  "proposal.decide": authors,
  "quote.create": authors,
  "quote.read": staff,
  "quote.update": authors,
  "quote.release": editors,
  "identity.open": "admin",
  "identity.destroy": "admin",
  "wording.review": "author editor admin",
  "person.create": authors,
  "person.read": staff,
  "person.update": authors,
  "person.release": editors,
  "subject.create": authors,
  "subject.read": staff,
  "subject.update": authors,
  "subject.order": editors,
  "indicator.create": authors,
  "indicator.read": staff,
  "indicator.release": editors,
  "indicator.update": authors,
  "statistic.create": authors,
  "statistic.read": staff,
  "statistic.update": authors,
  "statistic.revise": authors,
  "statistic.release": editors,
  "statistic.accept-warning": authors,
  "statistic.import": authors,
  "statistic.run-import": "system",
  "statistic.undo-import": editors,
  "derivation.create": authors,
  "derivation.read": staff,
  "derivation.run": authors,
  "derivation.update": authors,
  "adoption.set": editors,
  "deprecation.set": editors,
  "event.create": authors,
  "event.read": staff,
  "event.update": authors,
  "event.release": editors,
  "event.withdraw": editors,
  "programme.create": authors,
  "project.create": authors,
  "brief.create": authors,
  "brief.read": staff,
  "brief.edit": authors,
  "brief.submit": authors,
  "brief.review": "editor admin",
  "brief.name-authors": authors,
  "brief.place": authors,
  "brief.place-published": editors,
  "brief.translate": authors,
  "brief.publish": editors,
  "brief.withdraw": editors,
  "brief.schedule": "editor admin",
  "schedule.run": "system",
  "preview.list": staff,
  "preview.create": "author editor admin",
  "preview.end": "author editor admin",
  "preview.answer": everybody,
  "vintage.take": authors,
  "vintage.publish": "editor admin",
  "waiver.approve": editors,
  "citation.check": "author editor admin",
  "draft.sit": "author editor moderator admin",
  "brief.follow": "author editor moderator admin",
  "news.see": "author editor moderator admin",
  "mail.choose": "author editor moderator admin",
  "mail.send": "system",
  "mail.look-after": "admin",
  "comment.read": staff,
  "comment.write": "author editor moderator admin",
  "suggestion.decide": "author editor admin",
  "notice.read": staff,
  "notice.raise": "system",
  "notice.resolve": authors,
  "witness.replace": authors,
  "media.read": staff,
  "media.upload": authors,
  "submission.send": everybody,
  "submission.read": "editor moderator admin system",
  "submission.decide": "editor moderator admin",
  "submission.open-contact": "editor moderator admin",
  "submission.forget": "system",
  "submission.clean": "system",
  "submission.tell-figures": "system",
  "media.update": authors,
  "hold.read": staff,
  "hold.place": "admin",
  "hold.lift": "admin",
  "embargo.set": "editor admin",
  "embargo.lift": "editor admin",
  "embargo.end": "system",
  "trash.use": "author editor moderator admin",
  "trash.remove": "system",
  "owner.invite": "system",
  "owner.create": everybody,
  "invitation.accept": everybody,
  "session.start": everybody,
  "session.end": admins,
  "session.confirm": "",
  "passphrase.change": "",
  "factor.set-up": "",
  "factor.remove": admins,
  "factor.require": admins,
  "staff.list": admins,
  "staff.invite": admins,
  "staff.set-roles": admins,
  "staff.disable": admins,
  "staff.end-sessions": admins,
  "audit.read": admins,
  "audit.export": "admin",
  "audit.note-head": "system",
  "page.press": admins,
  "settings.update": admins,
  "about.write": admins,
  "demo.load": "system",
};

describe.each(actions)("%s", (action) => {
  test.each(Object.keys(actors))("by %s", (name) => {
    const actor = actors[name];
    if (!actor) throw new Error(`no actor ${name}`);
    expect(can(actor, action, { staffId: "somebody else" })).toBe(
      allowed[action].split(" ").includes(name),
    );
  });
});

test("whose a session or passphrase is, may end or change it; nobody sets their own roles", () => {
  const author = holds("author");
  expect(can(author, "session.end", { staffId: id })).toBe(true);
  expect(can(author, "staff.end-sessions", { staffId: id })).toBe(true);
  expect(can(author, "passphrase.change", { staffId: id })).toBe(true);
  expect(can(author, "staff.set-roles", { staffId: id })).toBe(false);
  expect(can(holds("admin"), "staff.set-roles", { staffId: id })).toBe(false);
  expect(can(holds("admin"), "staff.disable", { staffId: id })).toBe(false);
});

test("a thing that doesn't say whose it is belongs to nobody", () => {
  expect(can(holds("author"), "session.end")).toBe(false);
  expect(can(publicActor, "session.end", { staffId: undefined })).toBe(false);
});

test("somebody whose every role was taken away is left with their own account", () => {
  const nobody: Actor = { kind: "staff", id, name: "nobody", roles: [] };
  expect(actions.filter((action) => can(nobody, action, { staffId: id })).sort()).toEqual([
    "factor.remove",
    "factor.set-up",
    "invitation.accept",
    "owner.create",
    "passphrase.change",
    "preview.answer",
    "session.confirm",
    "session.end",
    "session.start",
    "staff.end-sessions",
    "submission.send",
  ]);
});
