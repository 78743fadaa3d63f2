-- A speaker's role is a role held on the day of the speech (15). Where the report doesn't say when, that is no reason to leave out the role that it gives, nor to
-- take the day of publication for the day of the speech.
create or replace function check_role_held() returns trigger language plpgsql as $$
declare
  held roles;
begin
  if new.role_id is null then return new; end if;
  select * into held from roles where id = new.role_id;
  if new.speaker_kind = 'role_holder' and held.person_id is not null then
    raise exception 'the holder of this role is named'
      using errcode = 'check_violation', table = 'quote_states', constraint = 'quote_states_role_unnamed';
  end if;
  if new.said_on_edtf is not null and not held.during && edtf_range(new.said_on_edtf) then
    raise exception 'the role was not held on %', new.said_on_edtf
      using errcode = 'check_violation', table = 'quote_states', constraint = 'quote_states_role_held';
  end if;
  return new;
end $$;
--> statement-breakpoint
call pin_search_paths();
