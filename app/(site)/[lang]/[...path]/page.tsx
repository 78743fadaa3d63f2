import { notFound } from "next/navigation";

/** Every address of the site that no other page answers, so that it is told so in the site's own page. */
export default function UnknownPage() {
  notFound();
}
