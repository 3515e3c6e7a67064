-- Calls to partners when something has changed: where to, what was to be told, and how each attempt went. No bodies.

create table webhook_endpoint (              -- an address of a partner's program
  org_id        binary(16)     not null,
  id            binary(16)     not null,
  client_id     varchar(60)    not null,
  url_p2        varbinary(700) not null,     -- partners put passwords into addresses
  types         varchar(1500)  not null,     -- names of changes, with blanks between
  secret_p2     varbinary(200) not null,
  old_secret_p2 varbinary(200),              -- signs along for a day after the secret was changed
  old_until     datetime(6),
  state         varchar(12)    not null,
  disabled_why  varchar(12),
  created_at    datetime(6)    not null,
  version       bigint         not null,
  primary key (org_id, id),
  constraint webhook_endpoint_client_fk foreign key (client_id) references api_client (client_id),
  constraint webhook_endpoint_state_ck check (state in ('UNVERIFIED', 'ENABLED', 'DISABLED')),
  constraint webhook_endpoint_why_ck check (state <> 'DISABLED' or disabled_why is not null)
) engine = InnoDB default character set utf8mb4;
create unique index webhook_endpoint_id_uk on webhook_endpoint (id);

create table webhook_place (                 -- up to where in the feed of changes an endpoint's messages have been made; moved in their transaction
  org_id      binary(16) not null,
  endpoint_id binary(16) not null,
  last_seq    bigint     not null,
  primary key (org_id, endpoint_id),
  constraint webhook_place_endpoint_fk foreign key (org_id, endpoint_id) references webhook_endpoint (org_id, id)
) engine = InnoDB default character set utf8mb4;

create table webhook_message (               -- one change to be told to one endpoint
  org_id      binary(16)  not null,
  id          binary(16)  not null,          -- the webhook-id: the same on each attempt
  endpoint_id binary(16)  not null,
  seq         bigint,                        -- in the feed; none for a test
  type        varchar(40) not null,
  object_id   binary(16)  not null,
  at          datetime(6) not null,
  state       varchar(12) not null,
  attempts    int         not null,
  next_at     datetime(6),
  primary key (org_id, id),
  constraint webhook_message_seq_uk unique (org_id, endpoint_id, seq),
  constraint webhook_message_endpoint_fk foreign key (org_id, endpoint_id) references webhook_endpoint (org_id, id),
  constraint webhook_message_state_ck check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  constraint webhook_message_next_ck check (state <> 'PENDING' or next_at is not null)
) engine = InnoDB default character set utf8mb4;
create unique index webhook_message_id_uk on webhook_message (id);
create index webhook_message_due_ix on webhook_message (org_id, endpoint_id, state, next_at);

create table webhook_attempt (               -- insert and read only
  org_id     binary(16)  not null,
  id         binary(16)  not null,
  message_id binary(16)  not null,
  at         datetime(6) not null,
  outcome    varchar(20) not null,
  status     int,                            -- of HTTP, where there was an answer
  took_ms    int         not null,
  primary key (org_id, id),
  constraint webhook_attempt_message_fk foreign key (org_id, message_id) references webhook_message (org_id, id)
) engine = InnoDB default character set utf8mb4;
create index webhook_attempt_message_ix on webhook_attempt (org_id, message_id, id);
