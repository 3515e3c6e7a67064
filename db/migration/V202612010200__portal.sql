-- Family portal: the access code of a relative, and the visits made with it. Code and PIN are kept as fingerprints only.
create table family_code (
  org_id           binary(16)   not null,
  id               binary(16)   not null,
  file_id          binary(16)   not null,
  family_member_id binary(16)   not null,
  code_index       binary(32)   not null,    -- keyed (HMAC-SHA-256): a code has 45 random bits, too few for a plain hash
  pin_hash         varchar(255) not null,
  made_by          binary(16)   not null,
  made_at          datetime(6)  not null,
  last_day         date         not null,    -- the last day on which it works, at the office
  stopped_by       binary(16),
  stopped_at       datetime(6),
  failures         int          not null,    -- wrong PINs since the last right one, or since staff unlocked it
  closed_until     datetime(6),              -- after five of them, for a while; after ten nobody looks at this
  explained_at     datetime(6),              -- when the page about the way out was shown
  last_used_at     datetime(6),
  version          bigint       not null,
  primary key (org_id, id),
  constraint family_code_id_uk unique (id),
  constraint family_code_index_uk unique (code_index),
  constraint family_code_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint family_code_relative_fk foreign key (org_id, family_member_id) references family_member (org_id, id) on delete cascade,
  constraint family_code_maker_fk foreign key (made_by) references member (id),
  constraint family_code_stopped_ck check ((stopped_at is null) = (stopped_by is null)),
  constraint family_code_failures_ck check (failures >= 0)
) engine = InnoDB default character set utf8mb4;
create index family_code_file_ix on family_code (org_id, file_id, made_at);
create index family_code_relative_ix on family_code (org_id, family_member_id, stopped_at);

create table family_visit (                  -- one acceptance of code and PIN, good while somebody reads
  org_id     binary(16)  not null,
  id         binary(16)  not null,
  file_id    binary(16)  not null,
  code_id    binary(16)  not null,
  token_hash binary(32)  not null,           -- SHA-256 of 256 random bits, which only the cookie holds
  begun_at   datetime(6) not null,
  seen_at    datetime(6) not null,           -- of the last request, exact to a quarter of a minute
  ended_at   datetime(6),                    -- when the way out was taken
  last_at    datetime(6),                    -- the visit before this one began: what is newer is new
  primary key (org_id, id),
  constraint family_visit_id_uk unique (id),
  constraint family_visit_token_uk unique (token_hash),
  constraint family_visit_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint family_visit_code_fk foreign key (org_id, code_id) references family_code (org_id, id) on delete cascade
) engine = InnoDB default character set utf8mb4;
create index family_visit_code_ix on family_visit (org_id, code_id, begun_at);
create index family_visit_file_ix on family_visit (org_id, file_id);
