-- How long each kind of record is kept, which cases are held back from every purge, and which were purged.

create table retention (                     -- one row where an organization has chosen otherwise than the program
  org_id   binary(16)  not null,
  category varchar(30) not null,
  days     int,                              -- null: for ever
  set_by   binary(16)  not null,
  set_at   datetime(6) not null,
  primary key (org_id, category),
  constraint retention_organization_fk foreign key (org_id) references organization (id),
  constraint retention_set_by_fk foreign key (set_by) references member (id),
  constraint retention_category_ck check (category in ('CLOSED_CASES', 'IMPORTS', 'DRAFTS', 'CHANGE_FEED', 'WEBHOOK_DELIVERIES')),
  constraint retention_days_ck check (days is null or days > 0)
) engine = InnoDB default character set utf8mb4;

create table legal_hold (                    -- while one is not lifted, the case is not purged
  org_id         binary(16)      not null,
  id             binary(16)      not null,
  file_id        binary(16)      not null,
  reason_p2      varbinary(4000) not null,
  set_by         binary(16)      not null,
  set_at         datetime(6)     not null,
  lift_reason_p2 varbinary(4000),
  lifted_by      binary(16),
  lifted_at      datetime(6),
  version        bigint          not null,
  primary key (org_id, id),
  constraint legal_hold_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint legal_hold_set_by_fk foreign key (set_by) references member (id),
  constraint legal_hold_lifted_ck check ((lifted_by is null) = (lifted_at is null) and (lifted_at is null) = (lift_reason_p2 is null))
) engine = InnoDB default character set utf8mb4;
create unique index legal_hold_id_uk on legal_hold (id);
create index legal_hold_file_ix on legal_hold (org_id, file_id, lifted_at);

create table tombstone (                     -- a case that was purged: its id and nothing else; in a file outside the database too
  org_id  binary(16)  not null,
  file_id binary(16)  not null,
  at      datetime(6) not null,
  primary key (org_id, file_id)              -- no foreign key: what it names is gone
) engine = InnoDB default character set utf8mb4;

create index case_file_closed_ix on case_file (org_id, status, closed_at);
create index change_event_file_ix on change_event (org_id, file_id);

-- old imports are purged with everything else now
delete from scheduled_tasks where task_name = 'import-purge';
