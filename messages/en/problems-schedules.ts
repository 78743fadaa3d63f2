/** What is wrong with a plan to publish or withdraw a brief, in plain words. ICU message syntax. */
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
  "schedules.plannerMayNot":
    "Who planned this is no longer an editor, so it wasn’t done. Another editor can publish it.",
};
