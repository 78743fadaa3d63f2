import type { Actor, StaffRole } from "./actor.ts";

/** What a condition asks about: whose it is. A thing that says nothing of it belongs to nobody. */
export type Thing = { staffId?: string | null };

type Rule = (actor: Actor, thing: Thing | undefined) => boolean;

const anybody: Rule = () => true;
const staff = holders("author", "editor", "moderator");
const authors = holders("author", "editor");
const editors = holders("editor");
const moderators = holders("moderator", "editor");
const admins = holders();
const adminsInPerson: Rule = (actor, thing) => actor.kind === "staff" && admins(actor, thing);
const staffInPerson: Rule = (actor, thing) => actor.kind === "staff" && staff(actor, thing);
const authorsInPerson: Rule = (actor, thing) => actor.kind === "staff" && authors(actor, thing);
const moderatorsInPerson: Rule = (actor, thing) =>
  actor.kind === "staff" && moderators(actor, thing);
const editorsInPerson: Rule = (actor, thing) => actor.kind === "staff" && editors(actor, thing);
const own: Rule = (actor, thing) => actor.kind === "staff" && actor.id === thing?.staffId;
const ownOrAdmins: Rule = (actor, thing) => own(actor, thing) || admins(actor, thing);
const ownOfStaffOrAdminsInPerson: Rule = (actor, thing) =>
  actor.kind === "staff" && ((own(actor, thing) && staff(actor, thing)) || admins(actor, thing));
const ownOfStaffOrEditors: Rule = (actor, thing) =>
  (own(actor, thing) && staff(actor, thing)) || editors(actor, thing);
const adminsOfOthers: Rule = (actor, thing) => admins(actor, thing) && !own(actor, thing);

/**
 * Who may do what at all: one line an action. Admins and the system may whatever the content's roles may. What further depends on the
 * state of a thing (four eyes, the last admin) is its noun's rule, and holds for admins and the system too.
 */
const policies = {
  "source.create": staff,
  "source.read": staff,
  "source.update": staff,
  "source.release": editors,
  "reliability.rate": authors,
  "reply.add": staff,
  "reply.release": editors,
  "reply.withdraw": editors,
  "source.check": staff,
  "source.watch": systemOnly,
  "intake.request": staffInPerson,
  "intake.take": systemOnly,
  "drift.decide": authors,
  "source.import": staff,
  "source.undo-import": ownOfStaffOrEditors,
  "capture.add": staff,
  "capture.export": admins,
  "publication.export": admins,
  "publication.import": admins,
  "backup.make": admins,
  "backup.restore": systemOnly,
  "capture.fingerprint": systemOnly,
  "search.index": systemOnly,
  "passage.create": authors,
  "page.paint": systemOnly,
  "transcription.check": authorsInPerson,
  "content.redact": adminsInPerson,
  "redaction.request": editorsInPerson,
  "redaction.read": editors,
  "redaction.decline": editorsInPerson, // their own; an admin declines anybody's
  "content.erase": systemOnly,
  "proposal.decide": authors,

  "quote.create": authors,
  "quote.read": staff,
  "quote.update": authors,
  "quote.release": editors,
  "identity.open": ownOfStaffOrAdminsInPerson,
  "identity.destroy": ownOfStaffOrAdminsInPerson,
  "wording.review": authorsInPerson,

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
  "statistic.run-import": systemOnly,
  "statistic.undo-import": ownOfStaffOrEditors,
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
  "draft.sit": staffInPerson,
  "brief.submit": authors,
  "brief.review": editorsInPerson,
  "brief.name-authors": authors,
  "brief.place": authors,
  "brief.place-published": editors,
  "brief.translate": authors,
  "brief.publish": editors,
  "brief.withdraw": editors,
  "brief.schedule": editorsInPerson,
  "schedule.run": systemOnly,
  "preview.list": staff,
  "preview.create": authorsInPerson,
  "preview.end": authorsInPerson,
  "preview.answer": anybody, // the link decides
  "vintage.take": authors,
  "vintage.publish": editorsInPerson,
  "waiver.approve": editors,
  "citation.check": authorsInPerson,
  "brief.follow": staffInPerson,
  "news.see": staffInPerson,
  "mail.choose": staffInPerson,
  "mail.send": systemOnly,
  "mail.look-after": adminsInPerson,
  "comment.read": staff,
  "comment.write": staffInPerson,
  "suggestion.decide": authorsInPerson,
  "notice.read": staff,
  "notice.raise": systemOnly,
  "notice.resolve": authors,
  "witness.replace": authors,
  "media.read": staff,
  "media.upload": authors,
  "media.update": authors,
  "hold.read": staff,
  "hold.place": adminsInPerson,
  "hold.lift": adminsInPerson,
  "embargo.set": editorsInPerson,
  "embargo.lift": editorsInPerson,
  "embargo.end": systemOnly,
  "trash.use": staffInPerson, // and whoever may change the thing
  "trash.remove": systemOnly,

  "submission.send": anybody, // what is sent stands for itself; the code decides who may add to it
  "submission.read": moderators,
  "submission.decide": moderatorsInPerson,
  "submission.open-contact": moderatorsInPerson,
  "submission.forget": systemOnly,
  "submission.clean": systemOnly,
  "submission.tell-figures": systemOnly,

  "owner.invite": systemOnly,
  "owner.create": anybody, // the one-time link decides, and only while there are no staff
  "invitation.accept": anybody, // the one-time link decides
  "session.start": anybody, // e-mail and passphrase decide
  "session.end": ownOrAdmins,
  "session.confirm": own,
  "passphrase.change": own,
  "factor.set-up": own,
  "factor.remove": ownOrAdmins,
  "factor.require": admins,
  "staff.list": admins,
  "staff.invite": admins,
  "staff.set-roles": adminsOfOthers,
  "staff.disable": adminsOfOthers,
  "staff.end-sessions": ownOrAdmins,
  "audit.read": admins,
  "audit.export": adminsInPerson,
  "audit.note-head": systemOnly,
  "page.press": admins,
  "settings.update": admins,
  "about.write": admins,
  "demo.load": systemOnly,
} satisfies Record<string, Rule>;

export type Action = keyof typeof policies;

/** Every action there is, for tests that walk them all. */
export const actions = Object.keys(policies).filter(isAction);

/** May this actor do this at all? Commands and queries ask themselves; a page that asks first only saves its reader a refusal. */
export function can(actor: Actor, action: Action, thing?: Thing): boolean {
  const rule: Rule = policies[action];
  return rule(actor, thing);
}

/** Admins hold every role's rights; the system acts for whoever enqueued its job. */
function holders(...roles: StaffRole[]): Rule {
  return (actor) =>
    actor.kind === "system" ||
    (actor.kind === "staff" &&
      actor.roles.some((role) => role === "admin" || roles.includes(role)));
}

function systemOnly(actor: Actor): boolean {
  return actor.kind === "system";
}

function isAction(text: string): text is Action {
  return Object.hasOwn(policies, text);
}
