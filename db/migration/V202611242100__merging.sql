-- One person once: two case files about one person are joined, and conflict checks are kept with the file.
-- What hangs on a file follows it: a foreign key on (org_id, file_id, x) cascades, so that a stay takes its stints along
-- and a proceeding its hearings and their versions. The stay itself, and tasks tied to a hearing, are moved by hand:
-- MariaDB allows no cascade on the base of a generated column, nor on a column that a check names.

alter table case_file add column merged_into binary(16);
alter table case_file add constraint case_file_merged_into_fk foreign key (org_id, merged_into) references case_file (org_id, id);

alter table stint drop foreign key stint_stay_fk;
alter table stint add constraint stint_stay_fk foreign key (org_id, file_id, stay_id) references stay (org_id, file_id, id) on update cascade;
alter table hearing drop foreign key hearing_proceeding_fk;
alter table hearing add constraint hearing_proceeding_fk foreign key (org_id, file_id, proceeding_id) references proceeding (org_id, file_id, id) on update cascade;
alter table hearing_version drop foreign key hearing_version_hearing_fk;
alter table hearing_version add constraint hearing_version_hearing_fk foreign key (org_id, file_id, hearing_id) references hearing (org_id, file_id, id) on update cascade;

alter table stay drop constraint stay_end_kind_ck;
alter table stay add constraint stay_end_kind_ck check (end_kind in ('BOND', 'RECOGNIZANCE', 'PAROLE', 'SUPERVISION', 'COURT_ORDER', 'OTHER_RELEASE',
  'REMOVED', 'VOLUNTARY_DEPARTURE', 'TRANSFERRED_TO_CRIMINAL', 'DIED', 'NOT_DETAINED', 'RECORDED_TWICE'));

create table file_merge (
  org_id      binary(16)  not null,
  id          binary(16)  not null,
  kept_file   binary(16)  not null,
  gone_file   binary(16)  not null,
  gone_number varchar(20) not null,
  merged_at   datetime(6) not null,
  merged_by   binary(16)  not null,
  undo_p2     mediumblob,                    -- what was where before; taken away after thirty days
  undone_at   datetime(6),
  undone_by   binary(16),
  version     bigint      not null,
  primary key (org_id, id),
  constraint file_merge_kept_fk foreign key (org_id, kept_file) references case_file (org_id, id),
  constraint file_merge_gone_fk foreign key (org_id, gone_file) references case_file (org_id, id)
) engine = InnoDB default character set utf8mb4;
create index file_merge_kept_ix on file_merge (org_id, kept_file, merged_at);

create table conflict_check (                -- may we act for this person: who asked, about whom, with what result; never changed
  org_id     binary(16)  not null,
  id         binary(16)  not null,
  file_id    binary(16)  not null,
  result     varchar(20) not null,
  names_p2   mediumblob  not null,           -- who was looked for
  reason_p2  varbinary(4000),
  hits       int         not null,
  checked_at datetime(6) not null,
  checked_by binary(16)  not null,
  primary key (org_id, id),
  constraint conflict_check_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint conflict_check_result_ck check (result in ('NONE', 'YES', 'NEEDS_REVIEW'))
) engine = InnoDB default character set utf8mb4;
create index conflict_check_file_ix on conflict_check (org_id, file_id, checked_at);
