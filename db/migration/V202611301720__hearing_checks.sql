-- That somebody looked a hearing up where the court shows it, and what was there.
create table hearing_check (
  org_id     binary(16)  not null,
  id         binary(16)  not null,
  file_id    binary(16)  not null,
  hearing_id binary(16)  not null,
  result     varchar(20) not null,
  checked_by binary(16)  not null,
  checked_at datetime(6) not null,
  primary key (org_id, id),
  constraint hearing_check_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint hearing_check_hearing_fk foreign key (org_id, hearing_id) references hearing (org_id, id),
  constraint hearing_check_by_fk foreign key (checked_by) references member (id),
  constraint hearing_check_result_ck check (result in ('SAME', 'CHANGED', 'NOT_FOUND'))
) engine = InnoDB default character set utf8mb4;
create index hearing_check_hearing_ix on hearing_check (org_id, hearing_id, checked_at);
create index hearing_check_file_ix on hearing_check (org_id, file_id);
