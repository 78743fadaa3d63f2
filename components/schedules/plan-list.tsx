import { FoldedAct } from "#components/studio/folded-act.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";
import { hasMoved, type ScheduleView } from "#domain/briefs/schedules/view-schedules.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSchedulesWords } from "#messages/schedules.ts";
import { sayEnd, sayPlan } from "./say-schedule.ts";

const words = getSchedulesWords("en");

/** Plans in the order of their times, each as what will happen or happened; `cancel` for who may take them back. */
export function PlanList({
  plans,
  cancel,
  linked = true,
}: {
  plans: readonly ScheduleView[];
  cancel?: FormAction<"done"> | undefined;
  /** Whether each leads to its brief. */
  linked?: boolean;
}) {
  return (
    <ul className="plain plan-list">
      {plans.map((plan) => (
        <li key={plan.id} id={`plan-${plan.id}`}>
          <p>
            <time dateTime={plan.dueAt}>
              {linked ? (
                <a href={`/studio/briefs/${plan.briefId}/publish`}>{sayPlan(plan)}</a>
              ) : (
                sayPlan(plan)
              )}
            </time>
          </p>
          {plan.note === "" ? null : <p>{words("told", { note: plan.note })}</p>}
          {plan.end === null ? (
            <p className="small">{words("by", { name: plan.plannedBy })}</p>
          ) : (
            <End plan={plan} />
          )}
          {hasMoved(plan) ? (
            <Notice tone="warn">
              <p>{words("moved", { revision: plan.draftRevision })}</p>
            </Notice>
          ) : null}
          {plan.end === null && cancel ? (
            <FoldedAct
              id={`cancel-${plan.id}`}
              action={cancel}
              hidden={{ scheduleId: plan.id }}
              says={{
                fold: words("cancel"),
                hint: words(`cancelHint.${plan.act}`),
                submit: words("cancelSubmit"),
                done: words("cancelDone"),
              }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function End({ plan }: { plan: ScheduleView }) {
  const problems = plan.end?.problems ?? [];
  return (
    <>
      <p className="small">{sayEnd(plan)}</p>
      {problems.length === 0 ? null : (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.field ?? ""}`}>{sayProblem(problem, "en")}</li>
          ))}
        </ul>
      )}
    </>
  );
}
