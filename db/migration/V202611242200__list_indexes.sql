-- The list of people counts its tabs: who is in custody, who is unlocated, who has a lawyer. Without these each count went through the rows of
-- everybody.

create index stay_ended_ix on stay (org_id, ended_at, end_kind, file_id);
create index stint_kind_ix on stint (org_id, kind, to_at, stay_id);
create index assignment_part_ix on assignment (org_id, part, ended_on, file_id);
create index case_file_status_ix on case_file (org_id, status, merged_into, id);
