-- The asylum work-permit clock of a case: when it began, stopped and ran again. Kept as events, never as a number of days.
create table clock_event (
  org_id       binary(16)   not null,
  id           binary(16)   not null,
  file_id      binary(16)   not null,
  kind         varchar(20)  not null,
  on_day       date         not null,        -- local
  source       varchar(20)  not null,
  words_p2     varbinary(1300),              -- why, or in which paper
  recorded_by  binary(16)   not null,
  recorded_at  datetime(6)  not null,
  withdrawn_by binary(16),
  withdrawn_at datetime(6),
  version      bigint       not null,
  primary key (org_id, id),
  constraint clock_event_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint clock_event_by_fk foreign key (recorded_by) references member (id),
  constraint clock_event_kind_ck check (kind in ('STARTED', 'STOPPED', 'RESTARTED')),
  constraint clock_event_source_ck check (source in ('NOTICE', 'EOIR_PORTAL', 'COURT', 'COUNSEL', 'FAMILY')),
  constraint clock_event_withdrawn_ck check ((withdrawn_by is null) = (withdrawn_at is null))
) engine = InnoDB default character set utf8mb4;
create unique index clock_event_id_uk on clock_event (id);
create index clock_event_file_ix on clock_event (org_id, file_id, on_day);
