-- How relatives want to be told that there is news on their page. A message says that and nothing else.
create table family_subscription (
  org_id         binary(16)  not null,
  id             binary(16)  not null,
  file_id        binary(16)  not null,
  relative_id    binary(16)  not null,
  channel        varchar(10) not null,
  address_p2     varbinary(1000) not null,
  language       varchar(35) not null,
  of_hearing     boolean     not null,
  of_place       boolean     not null,
  of_bond        boolean     not null,
  of_message     boolean     not null,
  code_p2        varbinary(200),              -- which proves that the address is theirs, until it is typed
  code_until     datetime(6),
  code_tries     int         not null,
  confirmed_at   datetime(6),
  told_through   datetime(6) not null,        -- what happened until then has been told
  made_at        datetime(6) not null,
  ended_at       datetime(6),
  standing       char(1),                     -- 'Y' until it is ended, one at a time for each relative and channel
  version        bigint      not null,
  primary key (org_id, id),
  constraint family_subscription_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint family_subscription_relative_fk foreign key (org_id, relative_id) references family_member (org_id, id),
  constraint family_subscription_once_uk unique (org_id, relative_id, channel, standing),
  constraint family_subscription_channel_ck check (channel in ('SMS', 'EMAIL')),
  constraint family_subscription_ended_ck check ((ended_at is null) = (standing is not null)),
  constraint family_subscription_code_ck check ((code_p2 is null) = (code_until is null))
) engine = InnoDB default character set utf8mb4;
create index family_subscription_file_ix on family_subscription (org_id, file_id);
create index family_subscription_standing_ix on family_subscription (standing, confirmed_at);

create table family_alert (
  org_id          binary(16)  not null,
  id              binary(16)  not null,
  file_id         binary(16)  not null,
  subscription_id binary(16)  not null,
  kind            varchar(10) not null,
  state           varchar(10) not null,
  attempts        int         not null,
  next_at         datetime(6) not null,
  held_until      datetime(6),
  outcome         varchar(20),
  made_at         datetime(6) not null,
  ended_at        datetime(6),
  pending         char(1),                    -- 'Y' until it has left, one at a time
  version         bigint      not null,
  primary key (org_id, id),
  constraint family_alert_subscription_fk foreign key (org_id, subscription_id) references family_subscription (org_id, id),
  constraint family_alert_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint family_alert_once_uk unique (org_id, subscription_id, kind, pending),
  constraint family_alert_kind_ck check (kind in ('CONFIRM', 'NEWS')),
  constraint family_alert_state_ck check (state in ('PENDING', 'SENT', 'FAILED', 'OVERTAKEN'))
) engine = InnoDB default character set utf8mb4;
create index family_alert_file_ix on family_alert (org_id, file_id);
create index family_alert_due_ix on family_alert (state, next_at);
