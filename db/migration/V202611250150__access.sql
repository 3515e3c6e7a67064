-- What staff see of files whose team they are not on; seats on a team until a day; files opened in an emergency.
alter table organization add column unassigned varchar(10) not null default 'FULL';   -- as it was until now; new organizations say
alter table organization add constraint organization_unassigned_ck check (unassigned in ('NOTHING', 'EXISTS', 'SUMMARY', 'FULL'));

alter table assignment add column last_day date;           -- the last day of the seat; null while nobody has set one
alter table assignment drop constraint assignment_part_ck;
alter table assignment add constraint assignment_part_ck check (part in ('LAWYER_OF_RECORD', 'LAWYER', 'LEGAL_ASSISTANT', 'CASEWORKER', 'FAMILY_CONTACT',
  'HOTLINE', 'BOND', 'VOLUNTEER'));

create table emergency_access (             -- insert only, but for who has taken notice
  org_id    binary(16)      not null,
  id        binary(16)      not null,
  file_id   binary(16)      not null,
  member_id binary(16)      not null,
  reason_p2 varbinary(4000) not null,       -- closed with the organization's key: who takes notice may not open the file
  opened_at datetime(6)     not null,
  until_at  datetime(6)     not null,
  noted_by  binary(16),
  noted_at  datetime(6),
  version   bigint          not null,
  primary key (org_id, id),
  constraint emergency_access_id_uk unique (id),
  constraint emergency_access_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint emergency_access_member_fk foreign key (member_id) references member (id),
  constraint emergency_access_noted_ck check ((noted_by is null) = (noted_at is null) and (noted_by is null or noted_by <> member_id))
) engine = InnoDB default character set utf8mb4;
create index emergency_access_member_ix on emergency_access (org_id, member_id, until_at);
create index emergency_access_noted_ix on emergency_access (org_id, noted_at, opened_at);
