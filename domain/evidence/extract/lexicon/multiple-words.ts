/** What multiplies by itself. The verbs say the direction too. */
export const multipleWords: readonly (readonly [
  string,
  { value: string; direction?: "up" | "down" },
])[] = [
  ["doubled", { value: "2", direction: "up" }],
  ["tripled", { value: "3", direction: "up" }],
  ["trebled", { value: "3", direction: "up" }],
  ["quadrupled", { value: "4", direction: "up" }],
  ["halved", { value: "0.5", direction: "down" }],
  ["twofold", { value: "2" }],
  ["threefold", { value: "3" }],
  ["fourfold", { value: "4" }],
  ["fivefold", { value: "5" }],
  ["tenfold", { value: "10" }],
  ["twice as", { value: "2" }],
  ["twice the", { value: "2" }],
  ["twice that", { value: "2" }],
  ["twice those", { value: "2" }],
  ["twice what", { value: "2" }],
  ["twice its", { value: "2" }],
  ["twice their", { value: "2" }],
  ["вдвое", { value: "2" }],
  ["втрое", { value: "3" }],
  ["вчетверо", { value: "4" }],
  ["впятеро", { value: "5" }],
  ["удвоил*", { value: "2", direction: "up" }],
  ["утроил*", { value: "3", direction: "up" }],
];

/** How often something happened, in one word; the count's noun is the language's own. */
export const occasionWords: ReadonlyMap<string, { value: string; noun: string }> = new Map([
  ["twice", { value: "2", noun: "times" }],
  ["thrice", { value: "3", noun: "times" }],
  ["дважды", { value: "2", noun: "раза" }],
  ["трижды", { value: "3", noun: "раза" }],
]);
