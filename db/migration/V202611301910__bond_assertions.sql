-- What somebody asserted about a bond hearing and the authority for a detention. Kept as it was said: nothing is computed from it. All but circuit and day
-- is closed, because no list asks for it and INA 236(c) says something of a person's record.
create table bond_assertion (
  org_id           binary(16)   not null,
  id               binary(16)   not null,
  file_id          binary(16)   not null,
  circuit          varchar(30)  not null,
  on_day           date         not null,        -- local
  standing_p2      varbinary(200) not null,
  authority_p2     varbinary(200) not null,
  cited_p2         varbinary(1300),
  asserted_by_p2   varbinary(1300) not null,
  court_p2         varbinary(1300),
  document_p2      varbinary(1300),
  argued_p2        blob,
  recorded_by      binary(16)   not null,
  recorded_at      datetime(6)  not null,
  withdrawn_by     binary(16),
  withdrawn_at     datetime(6),
  withdrawn_why_p2 varbinary(1300),
  version          bigint       not null,
  primary key (org_id, id),
  constraint bond_assertion_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint bond_assertion_by_fk foreign key (recorded_by) references member (id),
  constraint bond_assertion_withdrawn_ck check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why_p2 is null))
) engine = InnoDB default character set utf8mb4;
create unique index bond_assertion_id_uk on bond_assertion (id);
create index bond_assertion_file_ix on bond_assertion (org_id, file_id, on_day);
