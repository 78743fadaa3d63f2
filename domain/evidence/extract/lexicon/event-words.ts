/** What happens on a day that a text opens with, and the words by which later sentences go on with it. */
export type EventKind = {
  /** A sentence that tells of the day has a word of each. */
  leads: readonly (readonly string[])[];
  /** A word of the sentences that go on with it. */
  tells: readonly string[];
  /** The kinds of unit that it counts in; any, where left out. */
  units?: readonly string[];
};

const split = (text: string): string[] => text.split("|").map((phrase) => phrase.trim());

const votes: EventKind = {
  leads: [
    split("vote|voted|votes|agreed|backed|rejected|approved|passed|defeated|ruled|decided"),
    split(
      `mps|peers|lords|senators|councillors|deputies|lawmakers|legislators|members|lawmaker|ministers|meps|delegates|shareholders|judges
      |justices|vote|voted|votes`,
    ),
  ],
  tells: split(
    `vote|votes|voted|voting|backed|opposed|rejected|abstained|abstention|abstentions|rebelled|defied|majority|ballot`,
  ),
  units: ["count"],
};

const rateDecisions: EventKind = {
  leads: [
    split("lowered|raised|cut|kept|held|left|increased|reduced"),
    split("rate|rates"),
    split("bank|bank's|committee"),
  ],
  tells: split("backed|voted|preferred|favoured|favored|dissented|opposed|vote|votes"),
};

const verdicts: EventKind = {
  leads: [split("fined|jailed|sentenced|ordered|convicted|acquitted|awarded|penalty|verdict")],
  tells: split(
    "fined|jailed|sentenced|ordered|awarded|imposed|penalty|fine|fines|were given|was given|were handed|was handed",
  ),
  units: ["currency", "count"],
};

const disasters: EventKind = {
  leads: [
    split(
      `fire|fires|flood|floods|earthquake|quake|storm|storms|hurricane|typhoon|cyclone|tornado|avalanche|blast|explosion|crash|landslide|attack
      |ferry|collapsed|derailed|sank`,
    ),
  ],
  tells: split(
    `killed|died|dead|injured|hurt|wounded|treated|destroyed|damaged|evacuated|rescued|missing|trapped|drowned|flattened|burnt|burned
    |collapsed`,
  ),
};

export const eventKinds: readonly EventKind[] = [votes, rateDecisions, verdicts, disasters];

/** What is held on a day that the text names beside it: "Sunday's election". */
export const electionNouns = split(
  "election|elections|referendum|run - off|runoff|by - election|vote",
);

export const electionWords = split(
  "vote|votes|voted|seat|seats|turnout|won|ballot|ballots|elected|share|polled|polling",
);

/** What strikes, breaks, is fought or won: verbs by which a text opens that tells of one day throughout. */
export const happenings = split(
  `plunged|crashed|collided|collapsed|capsized|sank|struck|swept|burst|exploded|erupted|derailed|caved in|overturned|veered|skidded|ploughed|plowed
  |rammed|slammed|smashed|ignited|caught fire|broke out|broke through|tore through|ripped through|hit|battered|flooded|engulfed|blew up|gave way
  |opened fire|shot|stabbed|attacked|bombed|shelled|stormed|raided|ambushed|hijacked|kidnapped|escaped|walked out|stood still|downed tools|marched
  |protested|rallied|clashed|rioted|rescued|evacuated|killed|injured|wounded|won the|defeated|thrashed|knocked out|triumphed|set off
  |blazed|lifted off|blasted off`,
);
