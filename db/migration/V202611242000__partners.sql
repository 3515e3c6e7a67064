-- What partner clinics' programs need: their own ids of cases, answers kept for a repeated request, and a feed of changes.

create table external_id (                   -- a partner's own id of a case
  org_id      binary(16)     not null,
  id          binary(16)     not null,
  file_id     binary(16)     not null,
  system_name varchar(60)    not null,       -- whose id it is, in clear: the name of a clinic or of its program
  value_p2    varbinary(500) not null,       -- may be made of a name or a day of birth, so it is confidential
  value_index varbinary(4)   not null,       -- keyed, of system and value; equality is confirmed after opening
  added_at    datetime(6)    not null,
  primary key (org_id, id),
  constraint external_id_file_fk foreign key (org_id, file_id) references case_file (org_id, id)
) engine = InnoDB default character set utf8mb4;
create index external_id_value_ix on external_id (org_id, system_name, value_index);
create index external_id_file_ix on external_id (org_id, file_id);

create table kept_answer (                   -- the answer to a request that named an Idempotency-Key; gone after 72 hours
  org_id       binary(16)  not null,
  id           binary(16)  not null,
  client_id    varchar(60) not null,
  key_hash     binary(32)  not null,         -- keyed: what a partner takes as a key may be personal
  request_hash binary(32)  not null,         -- keyed, of method, path and body
  state        varchar(10) not null,
  status       int,
  location     varchar(200),
  etag         varchar(40),
  body_p2      mediumblob,
  created_at   datetime(6) not null,
  primary key (org_id, id),
  constraint kept_answer_uk unique (org_id, client_id, key_hash),
  -- of the program and not of the organization: the key is written before the deed, and a deed that then locks the organization's row
  -- would wait for another one's share of it, and that one for ours
  constraint kept_answer_client_fk foreign key (client_id) references api_client (client_id),
  constraint kept_answer_state_ck check (state in ('RUNNING', 'DONE')),
  constraint kept_answer_done_ck check (state <> 'DONE' or status is not null)
) engine = InnoDB default character set utf8mb4;
create index kept_answer_created_ix on kept_answer (created_at);

create table change_event (                  -- what programs are told of: ids and codes only
  org_id    binary(16)  not null,
  id        binary(16)  not null,
  seq       bigint,                          -- given when somebody first reads it: only what is committed gets one, above all given before
  type      varchar(40) not null,
  object    varchar(20) not null,
  object_id binary(16)  not null,
  file_id   binary(16)  not null,
  version   bigint,                          -- of the object, when the number was given
  at        datetime(6) not null,
  primary key (org_id, id),
  constraint change_event_seq_uk unique (org_id, seq),
  constraint change_event_organization_fk foreign key (org_id) references organization (id),
  constraint change_event_object_ck check (object in ('CASE', 'HEARING', 'STAY', 'PROCEEDING', 'NOTE', 'TASK'))
) engine = InnoDB default character set utf8mb4;

create table change_place (                  -- the last number given in an organization's feed; whoever numbers holds the row
  org_id   binary(16) not null,              -- not the organization's own row: that is held by everybody who writes, until the end
  last_seq bigint     not null,
  primary key (org_id),
  constraint change_place_organization_fk foreign key (org_id) references organization (id)
) engine = InnoDB default character set utf8mb4;
insert into change_place (org_id, last_seq) select id, 0 from organization;
