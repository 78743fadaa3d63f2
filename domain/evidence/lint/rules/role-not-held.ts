import { citedWordings, findingAbout, findingOn } from "../about-evidence.ts";
import type { LintBlock, PlacedEvidence, Rule } from "../block.ts";
import type { Finding } from "../finding.ts";
import { isHeld, listWrittenRoles, namesRole } from "../held-roles.ts";
import type { WordingEvidence } from "../snapshot.ts";

/**
 * A speaker's role is one held on the day of the speech (DESIGN.md §2.15): the one that the quotation prints, which blocks, and the one that the writer sets beside the
 * speaker's name in the sentence that quotes ("Prime Minister X said: …"), which warns. That one is wrong only where it is a role of theirs of
 * another time, and of none of that day: of roles that aren't known nothing is said.
 */
export const roleNotHeld: Rule = (block, context) =>
  citedWordings(block, context).flatMap(({ placed, known }) => [
    ...known.roles
      .filter((role) => role.isPrinted && !isHeld(role, known.saidOn))
      .map(({ title }) =>
        findingAbout(placed, {
          rule: "roleNotHeld",
          severity: "blocks",
          values: { speaker: known.speaker ?? "", role: title, where: "printed" },
          fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
        }),
      ),
    ...listWrittenWrong(block, placed, known),
  ]);

function listWrittenWrong(
  block: LintBlock,
  placed: PlacedEvidence,
  known: WordingEvidence,
): Finding[] {
  if (known.roles.every((role) => isHeld(role, known.saidOn))) return [];
  return listWrittenRoles(block, placed, known.speaker ?? "")
    .filter(({ words }) => isOfAnotherTime(words, known))
    .map((written) =>
      findingOn(block, written, {
        rule: "roleNotHeld",
        severity: "warns",
        values: {
          speaker: known.speaker ?? "",
          role: block.projected.text.slice(written.start, written.end),
          where: "written",
        },
        fixes: [{ kind: "write_here" }],
      }),
    );
}

function isOfAnotherTime(words: readonly string[], { roles, saidOn }: WordingEvidence): boolean {
  const meant = roles.filter(({ title }) => namesRole(words, title));
  return meant.length > 0 && meant.every((role) => !isHeld(role, saidOn));
}
