import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

/** Words with capitals in a row, initials and "de", "van", "bin" included: where names are looked for. */
export type CapitalRun = { from: number; to: number; sentence: number };

const particles = new Set(
  "de da di del della du la le van von der den ter bin ibn al el ben oglu kyzy".split(" "),
);

function isInitial(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "word" &&
    token.capital &&
    token.end - token.start === 1 &&
    tokens[at + 1]?.lower === "." &&
    tokens[at + 1]?.gap === gaps.none
  );
}

/** Words that have a capital only where they begin a sentence, and "I": they belong to no name. */
const notInNames = new Set(
  `the a an i i'm i've i'll in on at by for from with when while if as but and or so yet not no he she it we they you his her its our their my your this that these those there then than what who whom whose which why how
  where after before during since until because although though under over between among about against according asked every each some many most all both another one two three outside inside yesterday today
  tomorrow now here also however meanwhile nothing everything nobody
  в на по о об от до из за к с у и а но или как что это эти этот эта он она они мы вы я его ее их наш для при после перед когда если где там тогда также однако так вот все ранее позже позднее затем потом сегодня вчера завтра накануне теперь сейчас здесь тут уже еще сам сама само сами наконец впрочем между кроме вместо вместе несмотря согласно благодаря
  напомним отметим добавим только лишь именно даже поэтому потому хотя чтобы будто ведь мне нам вам ему ей им меня нас вас наша наше наши ваш ваша ваше мой моя мои свой который которая которые тот та те кто кто-то никто многие некоторые один одна одно два три оба обе каждый каждая со во ко об обо под над без через про около среди против`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

function isNameWord(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || !token.capital) return false;
  return !notInNames.has(token.lower) || isInitial(tokens, at);
}

/** A headline in capitals is no name: longer runs are cut, which also keeps the search linear. */
const runTokensMax = 14;

/** How many tokens continue the run at `at`: 0 when it ends. */
function stepAt(tokens: Token[], at: number, end: number): number {
  const token = tokens[at];
  if (!token || at >= end) return 0;
  if (token.kind === "word" && token.gap <= gaps.blank) {
    if (isInitial(tokens, at)) return 2;
    if (isNameWord(tokens, at)) return 1;
    return particles.has(token.lower) && isNameWord(tokens, at + 1) ? 1 : 0;
  }
  const isHyphen = (token.lower === "-" || token.lower === "‑") && token.gap === gaps.none;
  if (!isHyphen || tokens[at + 1]?.gap !== gaps.none) return 0;
  return tokens[at + 1]?.capital || isSyllable(tokens, at) ? 2 : 0;
}

const compoundEnds = new Set(
  "based led made run born wide style era old like only bound owned free long plus backed held".split(
    " ",
  ),
);

/** "Chen Yu-fen", "Kim Jong-un": the second half of an East Asian given name, behind a surname. */
function isSyllable(tokens: Token[], hyphenAt: number): boolean {
  const token = tokens[hyphenAt + 1];
  const isBehindName =
    tokens[hyphenAt - 1]?.capital === true && tokens[hyphenAt - 2]?.capital === true;
  return (
    isBehindName &&
    token?.kind === "word" &&
    token.lower.length <= 5 &&
    !compoundEnds.has(token.lower)
  );
}

export function findCapitalRuns(tokens: Token[], sentences: Sentence[]): CapitalRun[] {
  const runs: CapitalRun[] = [];
  for (const [index, sentence] of sentences.entries()) {
    let at = sentence.from;
    while (at < sentence.to) {
      if (!isNameWord(tokens, at)) {
        at += 1;
        continue;
      }
      let to = at + (isInitial(tokens, at) ? 2 : 1);
      for (
        let step = stepAt(tokens, to, sentence.to);
        step > 0 && to - at < runTokensMax;
        step = stepAt(tokens, to, sentence.to)
      )
        to += step;
      runs.push({ from: at, to: Math.min(to, sentence.to), sentence: index });
      at = to;
    }
  }
  return runs;
}
