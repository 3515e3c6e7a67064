-- Reminders and news for members of staff: what each is to be told, how far a change has been heard, and what left the house for whom. No text of a case.

create table notice_choice (                 -- how a member wants to be told, in whichever organization; without a row the program's own choice holds
  member_id  binary(16)  not null,
  zone       varchar(40) not null,
  quiet_from int,                            -- minutes of the day on the clock of the zone; null for no quiet hours
  quiet_to   int,
  digest_at  int         not null,
  channels   varchar(200) not null,          -- KIND=CHANNEL, with blanks between
  phone_p2   varbinary(200),
  version    bigint      not null,
  primary key (member_id),
  constraint notice_choice_member_fk foreign key (member_id) references member (id),
  constraint notice_choice_quiet_ck check ((quiet_from is null) = (quiet_to is null))
) engine = InnoDB default character set utf8mb4;

create table notice_news (                   -- a change that people have to hear of; written in the transaction of the change
  org_id          binary(16)  not null,
  id              binary(16)  not null,
  file_id         binary(16)  not null,
  topic           varchar(12) not null,
  topic_id        binary(16)  not null,
  kind            varchar(16) not null,
  at              datetime(6) not null,
  by_id           binary(16),                -- who changed it and knows; null for a program
  until_at        datetime(6),               -- from when on it is too late to be told; null where no day is set
  step            varchar(8)  not null,
  next_at         datetime(6),               -- when more people are told, unless somebody says that they know
  acknowledged_by binary(16),
  acknowledged_at datetime(6),
  primary key (org_id, id),
  constraint notice_news_id_uk unique (id),
  constraint notice_news_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint notice_news_kind_ck check (kind in ('MOVED', 'CANCELLED')),
  constraint notice_news_step_ck check (step in ('FRESH', 'ASKED', 'TEAM', 'OFFICE', 'KNOWN')),
  constraint notice_news_acknowledged_ck check ((acknowledged_by is null) = (acknowledged_at is null))
) engine = InnoDB default character set utf8mb4;
create index notice_news_next_ix on notice_news (next_at);

create table notice_message (                -- one message that leaves the house, for one or several notices
  org_id     binary(16)  not null,
  id         binary(16)  not null,           -- the same on each attempt
  member_id  binary(16)  not null,
  channel    varchar(8)  not null,
  about      varchar(8)  not null,
  digest_on  date,                           -- of a daily digest, the day on the clock of its reader
  made_at    datetime(6) not null,
  until_at   datetime(6),
  state      varchar(12) not null,
  attempts   int         not null,
  next_at    datetime(6) not null,
  held_until datetime(6),                    -- somebody is sending it until then
  outcome    varchar(16),
  ended_at   datetime(6),
  primary key (org_id, id),
  constraint notice_message_id_uk unique (id),
  constraint notice_message_digest_uk unique (org_id, member_id, digest_on),
  constraint notice_message_member_fk foreign key (member_id) references member (id),
  constraint notice_message_channel_ck check (channel in ('EMAIL', 'SMS', 'VOICE')),
  constraint notice_message_about_ck check (about in ('SOON', 'NEWS', 'DIGEST')),
  constraint notice_message_state_ck check (state in ('PENDING', 'HANDED_OVER', 'FAILED', 'OVERTAKEN')),
  constraint notice_message_ended_ck check ((state = 'PENDING') = (ended_at is null))
) engine = InnoDB default character set utf8mb4;
create index notice_message_due_ix on notice_message (state, next_at);
create index notice_message_member_ix on notice_message (org_id, member_id, state);

create table notice (                        -- what one member has been told, or should have been
  org_id          binary(16)  not null,
  id              binary(16)  not null,
  member_id       binary(16)  not null,
  file_id         binary(16)  not null,
  topic           varchar(12) not null,
  topic_id        binary(16)  not null,
  mark            varchar(36) not null,      -- which time of the topic it is about, or which news
  kind            varchar(16) not null,
  news_id         binary(16),
  message_id      binary(16),                -- none where the inbox is enough
  made_at         datetime(6) not null,
  until_at        datetime(6),
  asks            boolean     not null,      -- whether the member is to say that they know
  missed          boolean     not null,      -- nobody could be told in time
  seen_at         datetime(6),
  acknowledged_at datetime(6),
  primary key (org_id, id),
  constraint notice_id_uk unique (id),
  constraint notice_once_uk unique (org_id, topic_id, mark, member_id, kind),
  constraint notice_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint notice_member_fk foreign key (member_id) references member (id),
  constraint notice_news_fk foreign key (org_id, news_id) references notice_news (org_id, id),
  constraint notice_message_fk foreign key (org_id, message_id) references notice_message (org_id, id),
  constraint notice_kind_ck check (kind in ('WEEK_BEFORE', 'DAY_BEFORE', 'MOVED', 'CANCELLED', 'UNANSWERED', 'OFFICE')),
  constraint notice_acknowledged_ck check (acknowledged_at is null or asks)
) engine = InnoDB default character set utf8mb4;
create index notice_inbox_ix on notice (org_id, member_id, made_at);

create table notice_place (                  -- one row for each receiver, held while somebody makes notices for them
  org_id    binary(16)  not null,
  member_id binary(16)  not null,
  primary key (org_id, member_id),
  constraint notice_place_member_fk foreign key (member_id) references member (id)
) engine = InnoDB default character set utf8mb4;

create table notice_since (                  -- from when on reminders are owed: nobody missed one that was due before there were any
  id       int         not null,
  since_at datetime(6) not null,
  primary key (id)
) engine = InnoDB default character set utf8mb4;
insert into notice_since (id, since_at) values (1, utc_timestamp(6));
create index hearing_any_day_ix on hearing (court_day, status);     -- of all organizations: who is to be reminded
alter table retention drop constraint retention_category_ck;
alter table retention add constraint retention_category_ck check (category in ('CLOSED_CASES', 'IMPORTS', 'DRAFTS', 'CHANGE_FEED', 'WEBHOOK_DELIVERIES', 'NOTICES'));
