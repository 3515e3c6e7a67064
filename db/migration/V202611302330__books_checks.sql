-- Each night the books of all organizations are checked by db/checks/ledger.sql; what it found stays for a year.
create table books_check (
  id         binary(16)  not null,
  begun_at   datetime(6) not null,
  ended_at   datetime(6) not null,
  invariants smallint    not null,
  violations int         not null,
  primary key (id)
) engine = InnoDB default character set utf8mb4;
create index books_check_begun_ix on books_check (begun_at);

-- org_id is null where it is a matter of the whole database. The subject names rows by their ids, and nobody.
create table books_violation (
  check_id  binary(16)   not null,
  number    int          not null,
  org_id    binary(16),
  invariant varchar(4)   not null,
  subject   varchar(300) not null,
  primary key (check_id, number),
  constraint books_violation_check_fk foreign key (check_id) references books_check (id) on delete cascade
) engine = InnoDB default character set utf8mb4;
create index books_violation_org_ix on books_violation (org_id, check_id);
