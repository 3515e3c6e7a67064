-- Facts that start periods of law, the dates that follow from them, and how each date was counted.
create table recorded_trigger (
  org_id        binary(16)   not null,
  id            binary(16)   not null,
  file_id       binary(16)   not null,
  hearing_id    binary(16),                 -- the hearing whose day it is, and with which it moves
  event         varchar(80)  not null,      -- name in the rules
  on_day        date         not null,      -- local, where it happened
  at_place      varchar(60),                -- local date and time, offset and IANA zone, where hours run; null for a whole day
  set_on        date,                       -- day the court set the hearing, which selects the version of some rules
  so            varchar(300) not null,      -- circumstances that hold, with spaces between
  not_so        varchar(300) not null,      -- and those that do not
  source        varchar(20)  not null,
  document_p2   varbinary(1300),            -- the paper it stands in
  recorded_by   binary(16)   not null,
  recorded_at   datetime(6)  not null,
  withdrawn_by  binary(16),
  withdrawn_at  datetime(6),
  updated_at    datetime(6)  not null,
  version       bigint       not null,
  primary key (org_id, id),
  constraint recorded_trigger_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint recorded_trigger_hearing_fk foreign key (org_id, hearing_id) references hearing (org_id, id),
  constraint recorded_trigger_by_fk foreign key (recorded_by) references member (id),
  constraint recorded_trigger_source_ck check (source in ('NOTICE', 'EOIR_PORTAL', 'COURT', 'COUNSEL', 'FAMILY')),
  constraint recorded_trigger_withdrawn_ck check ((withdrawn_by is null) = (withdrawn_at is null))
) engine = InnoDB default character set utf8mb4;
create unique index recorded_trigger_id_uk on recorded_trigger (id);
create index recorded_trigger_file_ix on recorded_trigger (org_id, file_id, on_day);
create index recorded_trigger_hearing_ix on recorded_trigger (org_id, hearing_id);

create table deadline (
  org_id         binary(16)   not null,
  id             binary(16)   not null,
  file_id        binary(16)   not null,
  trigger_id     binary(16)   not null,
  family         varchar(80)  not null,      -- the question it answers, as the rules name it
  status         varchar(20)  not null,
  watched        boolean      not null,      -- others act by it, mostly the government
  owner_id       binary(16),
  holds_on       date,                       -- the date that holds; null where there is none, or a court's order is awaited
  holds_at       varchar(60),                -- with its hour and zone, where hours run
  first_on       date,                       -- the earliest day to act by: protective until a lawyer chooses, the open day before where nothing rolls
  contested      boolean      not null,      -- several dates stand and no lawyer has chosen
  holds_key      varchar(120),               -- rule and unit of the date that holds
  chosen_key     varchar(120),
  chosen_by      binary(16),
  chosen_at      datetime(6),
  chosen_why_p2  varbinary(8400),
  ended_on       date,                       -- day it was filed or done; day it passed
  ended_by       binary(16),
  ended_at       datetime(6),
  end_words_p2   varbinary(8400),            -- the proof, what then, or why it does not apply
  end_code       varchar(30),                -- why it closed with its trigger, when nobody wrote words
  late           boolean      not null,
  reckonings     int          not null,
  updated_at     datetime(6)  not null,
  version        bigint       not null,
  primary key (org_id, id),
  constraint deadline_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint deadline_trigger_fk foreign key (org_id, trigger_id) references recorded_trigger (org_id, id),
  constraint deadline_owner_fk foreign key (owner_id) references member (id),
  constraint deadline_status_ck check (status in ('OPEN', 'DONE', 'MISSED', 'CLOSED')),
  constraint deadline_chosen_ck check ((chosen_key is null) = (chosen_by is null) and (chosen_by is null) = (chosen_at is null) and (chosen_at is null) = (chosen_why_p2 is null)),
  constraint deadline_ended_ck check ((status = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_words_p2 is null and end_code is null)),
  constraint deadline_end_code_ck check (end_code in ('TRIGGER_WITHDRAWN', 'HEARING_OFF', 'NO_LONGER_APPLIES'))
) engine = InnoDB default character set utf8mb4;
create unique index deadline_id_uk on deadline (id);
create unique index deadline_family_uk on deadline (org_id, trigger_id, family);
create index deadline_file_ix on deadline (org_id, file_id);
create index deadline_first_ix on deadline (org_id, status, first_on);
create index deadline_day_ix on deadline (first_on, status);    -- reminders ask for a span of days, whatever the organization

create table deadline_reckoning (            -- how the dates were counted, by which rules, when, why and for whom; never changed
  org_id         binary(16)   not null,
  id             binary(16)   not null,
  file_id        binary(16)   not null,
  deadline_id    binary(16)   not null,
  number         int          not null,      -- from 1, without gaps
  cause          varchar(20)  not null,
  made_by        binary(16)   not null,
  made_at        datetime(6)  not null,
  rules_version  varchar(40)  not null,
  dates          text         not null,      -- every date with rule, version, authority and arithmetic in words, as JSON: public law, and days
  primary key (org_id, id),
  constraint deadline_reckoning_deadline_fk foreign key (org_id, deadline_id) references deadline (org_id, id),
  constraint deadline_reckoning_number_uk unique (org_id, deadline_id, number),
  constraint deadline_reckoning_cause_ck check (cause in ('RECORDED', 'TRIGGER_CHANGED', 'HEARING_MOVED', 'RULES', 'CLOSED_DAYS'))
) engine = InnoDB default character set utf8mb4;

create table deadline_amendment (            -- what puts another date in the place of the computed one; never changed
  org_id         binary(16)   not null,
  id             binary(16)   not null,
  file_id        binary(16)   not null,
  deadline_id    binary(16)   not null,
  kind           varchar(20)  not null,
  on_day         date         not null,
  words_p2       varbinary(8400) not null,   -- the paper that says so, or the reason
  recorded_by    binary(16)   not null,
  recorded_at    datetime(6)  not null,
  primary key (org_id, id),
  constraint deadline_amendment_deadline_fk foreign key (org_id, deadline_id) references deadline (org_id, id),
  constraint deadline_amendment_by_fk foreign key (recorded_by) references member (id),
  constraint deadline_amendment_kind_ck check (kind in ('COURT_ORDER', 'EXTENSION', 'OVERRIDE'))
) engine = InnoDB default character set utf8mb4;
create index deadline_amendment_deadline_ix on deadline_amendment (org_id, deadline_id, recorded_at);

alter table change_event drop constraint change_event_object_ck;
alter table change_event add constraint change_event_object_ck check (object in ('CASE', 'HEARING', 'STAY', 'PROCEEDING', 'NOTE', 'TASK', 'TRIGGER', 'DEADLINE'));

-- the next deadline that is ours to keep, beside the file: every page about a person shows it. Settled in the transaction of every change of a deadline.
alter table case_file add column next_due_on date;
alter table case_file add column next_due_family varchar(80);
