/** What is wrong with a plan to publish or withdraw a brief, or with a link to its draft, in plain words. ICU message syntax. */
export const schedulesProblems = {
  "briefs.scheduled":
    "This brief is planned to be published. Take the plan back first, then go on.",
  "schedules.noTime": "Give a day and a time, as 2027-03-28 09:30.",
  "schedules.zoneUnknown": "Choose a time zone from the list.",
  "schedules.past": "This time has passed. Choose a later one, or publish now.",
  "schedules.tooFar":
    "This is more than {days, number} days from now. Check the year, or plan it when it comes nearer.",
  "schedules.timeSkipped":
    "On that day clocks in {timeZone} go from {before} to {after}: this time doesn’t come. Choose one before or after.",
  "schedules.timeTwice":
    "On that day clocks in {timeZone} show this time twice. Choose a time an hour earlier or later, or give it in UTC.",
  "schedules.plannedAlready":
    "This is planned already. Take the plan back first, then choose another time.",
  "schedules.withdrawnFirst":
    "By these plans the brief would be withdrawn before it is published. Choose a withdrawal after the publication.",
  "schedules.ended": "This plan has been carried out or taken back already.",
  "previews.days": "A link lasts from 1 to 30 days.",
  "previews.ended": "This link was taken back already.",
  "previews.linkSpent":
    "This link doesn’t open anything any more. Ask whoever gave it to you for another.",
  "previews.moved":
    "The text was changed since you opened it. Read it again, then say whether it stands.",
  "previews.outcomeMissing": "Say whether it may be published as it is.",
  "previews.remarkMissing": "Say what should be changed.",
  "previews.answersMany": "No more answers are taken by this link.",
  "schedules.plannerMayNot":
    "Who planned this is no longer an editor, so it wasn’t done. Another editor can publish it.",
};
