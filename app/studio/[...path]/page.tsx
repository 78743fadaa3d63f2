import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";

/** Whatever else is asked for under /studio: told within the studio's frame that it isn't here. */
export default async function UnknownStudioPage() {
  await requireStaff();
  notFound();
}
