import { DataTable } from "#components/ui/table.tsx";
import type { StaffView } from "#domain/auth/queries-staff.ts";
import { getAuthWords } from "#messages/auth.ts";
import { nameRoles } from "./role-boxes.tsx";

export function StaffTable({ members }: { members: readonly StaffView[] }) {
  const words = getAuthWords("en");
  return (
    <DataTable
      caption={words("staff.caption")}
      captionHidden
      rows={members}
      rowId={(member) => member.id}
      columns={[
        {
          id: "name",
          heading: words("name"),
          cell: (member) => <a href={`/studio/staff/${member.id}`}>{member.name}</a>,
          rowHeading: true,
        },
        { id: "email", heading: words("email"), cell: (member) => member.email },
        { id: "roles", heading: words("staff.roles"), cell: (member) => nameRoles(member.roles) },
        {
          id: "state",
          heading: words("staff.state"),
          cell: (member) => (member.hasJoined ? words("staff.joined") : words("staff.invited")),
        },
        {
          id: "sessions",
          heading: words("staff.sessions"),
          cell: (member) => member.sessionsOpen,
          number: true,
        },
      ]}
    />
  );
}
