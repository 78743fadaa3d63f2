import { toHref } from "#domain/richtext/links.ts";
import { findingOn } from "../about-evidence.ts";
import { contains, type LintBlock, type WordRule } from "../block.ts";
import type { Finding, Fix } from "../finding.ts";
import { leadsNowhere } from "../leads-nowhere.ts";

/** Web addresses, mail addresses, and a scheme that nothing follows. */
const address =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]]|https?:\/\/|[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,}/giu;
const hint = /:\/\/|www\.|@/i;

/** A link that is no link: it leads nowhere, has no words, or is an address that nobody can click. */
export const deadLink: WordRule = (block) => [
  ...listBrokenLinks(block),
  ...listBareAddresses(block),
];

function listBrokenLinks(block: LintBlock): Finding[] {
  return block.projected.marks.flatMap(({ mark, start, end }) => {
    if (mark.type.name !== "link") return [];
    const href = String(mark.attrs.href);
    const isBlank = block.projected.text.slice(start, end).trim() === "";
    if (!isBlank && !leadsNowhere(href)) return [];
    const flaw = isBlank ? "blank" : "nowhere";
    return [
      toFinding(block, {
        start,
        end,
        flaw,
        href,
        fixes: [{ kind: "edit_link" }, { kind: "remove_link" }],
      }),
    ];
  });
}

function listBareAddresses(block: LintBlock): Finding[] {
  const { text, marks, atoms } = block.projected;
  if (!hint.test(text)) return [];
  return [...text.matchAll(address)].flatMap((found) => {
    const span = { start: found.index, end: found.index + found[0].length };
    const isLinked = marks.some((one) => one.mark.type.name === "link" && contains(one, span));
    if (isLinked || atoms.some((atom) => contains(atom, span))) return [];
    const href = toHref(found[0]);
    return href === null || leadsNowhere(href)
      ? [
          toFinding(block, {
            ...span,
            flaw: "torn",
            href: found[0],
            fixes: [{ kind: "write_here" }],
          }),
        ]
      : [toFinding(block, { ...span, flaw: "bare", href, fixes: [{ kind: "make_link", href }] })];
  });
}

type Broken = { start: number; end: number; flaw: string; href: string; fixes: Fix[] };

function toFinding(block: LintBlock, { start, end, flaw, href, fixes }: Broken): Finding {
  return findingOn(
    block,
    { start, end },
    {
      rule: "deadLink",
      severity: flaw === "nowhere" ? "blocks" : "warns",
      values: { flaw, href },
      fixes,
    },
  );
}
