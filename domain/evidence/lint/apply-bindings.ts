import { Fragment } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { FigureBinding } from "./plan-figures.ts";
import type { QuotationBinding } from "./plan-quotations.ts";

/**
 * Carries out what planFigures and planQuotations found, from the end of the document to its beginning, so that the positions hold. Node ids
 * are left to the node-id plugin; bold, links and the like of the replaced words stay.
 */
export function applyBindings(
  transaction: Transaction,
  { figures, quotations }: { figures: FigureBinding[]; quotations: QuotationBinding[] },
): Transaction {
  const { nodes } = transaction.doc.type.schema;
  const bindings = [
    ...figures.map(({ from, to, ...attrs }) => ({
      from,
      to,
      type: nodes.statistic,
      attrs,
      after: "",
    })),
    ...quotations.map(({ from, to, after, ...attrs }) => ({
      from,
      to,
      type: nodes.inlineQuote,
      attrs,
      after,
    })),
  ].sort((a, b) => b.from - a.from);
  for (const { from, to, type, attrs, after } of bindings) {
    const marks = transaction.doc.resolve(from).marksAcross(transaction.doc.resolve(to)) ?? [];
    const node = type?.create(attrs, null, marks);
    if (!node) continue;
    const behind = after === "" ? [] : [transaction.doc.type.schema.text(after, marks)];
    transaction.replaceWith(from, to, Fragment.from([node, ...behind]));
  }
  return transaction;
}
