import { isNodeId } from "#domain/richtext/attributes.ts";
import { placeSpan, type Rule } from "../block.ts";
import type { Severity } from "../finding.ts";

/** "Not a claim" needs a reason, and at publication somebody else's approval. */
export const waiverNotApproved: Rule = (block, { options, evidence }) =>
  block.waivers.flatMap(({ mark, start, end }) => {
    const hasReason = String(mark.attrs.reason ?? "").trim() !== "";
    if (hasReason && mark.attrs.approvedById !== null) return [];
    const nodeId = isNodeId(mark.attrs.nodeId) ? mark.attrs.nodeId : null;
    if (hasReason && nodeId !== null && evidence.signedOffWaivers?.[nodeId]) return [];
    const severity: Severity = hasReason && options.stage === "draft" ? "notes" : "blocks";
    const text = block.projected.text.slice(start, end);
    return [
      {
        rule: "waiverNotApproved",
        severity,
        nodeId,
        ...placeSpan(block, start, end),
        text,
        values: { text, lacks: hasReason ? "approval" : "reason" },
        fixes: [{ kind: hasReason ? "approve_waiver" : "give_reason", nodeId }],
      },
    ];
  });
