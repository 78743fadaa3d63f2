import { DatabaseError } from "pg";

export type Refusal = { code: string | undefined; constraint: string | undefined; message: string };

/** How Postgres refused the work; throws when it didn't. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (!(cause instanceof DatabaseError)) throw error;
    return { code: cause.code, constraint: cause.constraint, message: cause.message };
  }
  throw new Error("Postgres took what it should have refused.");
}

/** The name of the constraint (or of the guard that speaks for one) that refused the work. */
export async function constraintOf(work: Promise<unknown>): Promise<string | undefined> {
  const refusal = await refusalOf(work);
  return refusal.constraint ?? refusal.message;
}

export const insufficientPrivilege = "42501";
export const restrictViolation = "23001";
