/** Words of what is planned of briefs, and of the calendar. ICU message syntax. */
export const schedules = {
  when: {
    legend: "When",
    now: "Now",
    nowHint: {
      publish: "Readers have it within a second.",
      withdraw: "Readers find the note in its place within a second.",
    },
    later: "At a time",
    laterHint: {
      publish: "Until then nothing of it is shown anywhere.",
      withdraw: "Until then it can be read as before.",
    },
    submit: { publish: "Plan the publication", withdraw: "Plan the withdrawal" },
    at: "Day and time",
    atHint: "As clocks in the time zone below show it.",
    timeZone: "Time zone",
  },
  planned: "It is planned for {time}.",
  seeCalendar: "See the calendar",
  title: "Calendar",
  intro:
    "What is planned, and what became of it in the last month. Times are told in the zone in which they were chosen, and in UTC.",
  coming: "To come",
  past: "In the last month",
  nothingComing: "Nothing is planned.",
  nothingPast: "Nothing was planned that has ended.",
  month: "{month}: days on which something is planned",
  earlier: "{month}, the month before",
  later: "{month}, the month after",
  time: "{weekday}, {day}, {clock} ({timeZone}, {utc} UTC)",
  timeInUtc: "{weekday}, {day}, {clock} UTC",
  publication:
    "On {time} the draft at revision {revision, number} of “{title}” becomes its {changeClass, select, first {first version} typo {next version, a typo mended} clarification {next version, a clarification} update {next version, an update} correction {next version, a correction} other {next version}}.",
  withdrawal:
    "On {time} “{title}” is withdrawn: a note stays in its place, and nothing else of it can be read.",
  told: "Readers are told: “{note}”",
  by: "Planned by {name}. Whether it may be done is asked again when the time comes.",
  moved:
    "The draft was changed since: it is at revision {revision, number} now. What was planned will not be published; take the plan back and plan anew.",
  done: "{act, select, publish {Published as planned} other {Withdrawn as planned}}, {time}.",
  cancelled: "Taken back, {time}.",
  failed: "Not done, {time}:",
  cancel: "Take back",
  cancelHint: {
    publish:
      "The brief is in review again. A withdrawal that is planned for after its first publication is taken back too.",
    withdraw: "The brief stays as it is.",
  },
  cancelSubmit: "Take the plan back",
  cancelDone: "The plan is taken back.",
  plans: "Planned",
  withdraw: {
    title: "Withdraw “{title}”",
    intro:
      "A withdrawn brief can’t be read any more, in any version: its address answers with its title and your note. The draft stays and may be published again.",
    note: "Note to readers",
    noteHint: "Why it was withdrawn. It stands in the brief’s place.",
    submit: "Withdraw",
    link: "Withdraw this brief",
    done: "The brief is withdrawn.",
    read: "See what readers see",
    never: "This brief was never published: there is nothing to withdraw.",
    already: "This brief is withdrawn already.",
  },
};
