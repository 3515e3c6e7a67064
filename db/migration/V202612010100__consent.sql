-- What the person in detention agreed to: what one relative may be told, or how much of the case another organization may see. Each answer is kept;
-- one that was given anew ends the one before.
alter table family_member add column barred boolean not null default false;     -- must never be told anything

create table consent (
  org_id         binary(16)  not null,
  id             binary(16)  not null,
  file_id        binary(16)  not null,
  relative_id    binary(16),
  partner_id     binary(16),
  answer         varchar(20) not null,
  blocks         varchar(60) not null,       -- what a relative may be told, with commas between
  level          varchar(10),                -- what a partner may see
  way            varchar(20) not null,
  said_on        date        not null,       -- at the office: when the person said it, or was tried to be reached
  language       varchar(35),
  interpreter    boolean     not null,
  words_p2       varbinary(4000),
  last_day       date,                       -- the last day on which it holds
  recorded_by    binary(16)  not null,
  recorded_at    datetime(6) not null,
  ended_by       binary(16),
  ended_at       datetime(6),
  standing       char(1),                    -- 'Y' until it is ended: one at a time for each relative
  version        bigint      not null,
  primary key (org_id, id),
  constraint consent_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint consent_relative_fk foreign key (org_id, relative_id) references family_member (org_id, id),
  constraint consent_partner_fk foreign key (partner_id) references organization (id),
  constraint consent_recorder_fk foreign key (recorded_by) references member (id),
  constraint consent_once_uk unique (org_id, relative_id, standing),
  constraint consent_one_ck check ((relative_id is null) <> (partner_id is null)),
  constraint consent_answer_ck check (answer in ('GIVEN', 'REFUSED', 'NOT_REACHED', 'NEVER', 'UNASKED')),
  constraint consent_given_ck check (answer <> 'GIVEN' or (last_day is not null and last_day >= said_on)),
  constraint consent_level_ck check (level in ('SUMMARY', 'FULL') and partner_id is not null or level is null),
  constraint consent_ended_ck check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (standing is not null))
) engine = InnoDB default character set utf8mb4;
create index consent_file_ix on consent (org_id, file_id, standing);
