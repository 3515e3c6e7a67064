-- Volunteers: one cell, closed with the key of the organization, holds who they are. In clear lies what state they are in and what expires when.
create table volunteer (
  org_id       binary(16)      not null,
  id           binary(16)      not null,
  member_id    binary(16),                 -- their account, where they have one
  state        varchar(12)     not null,
  profile_p2   varbinary(4000) not null,
  access_until date,                       -- last local day on which they see anything
  added_by     binary(16)      not null,
  added_at     datetime(6)     not null,
  updated_at   datetime(6)     not null,
  version      bigint          not null,
  primary key (org_id, id),
  constraint volunteer_id_uk unique (id),
  constraint volunteer_member_uk unique (org_id, member_id),
  constraint volunteer_member_fk foreign key (member_id) references member (id),
  constraint volunteer_state_ck check (state in ('APPLIED', 'SCREENING', 'CLEARED', 'PAUSED', 'ENDED'))
) engine = InnoDB default character set utf8mb4;
create index volunteer_state_ix on volunteer (org_id, state, added_at);

create table volunteer_paper (
  org_id       binary(16)  not null,
  id           binary(16)  not null,
  volunteer_id binary(16)  not null,
  kind         varchar(20) not null,
  done_on      date        not null,
  expires_on   date,
  recorded_by  binary(16)  not null,
  recorded_at  datetime(6) not null,
  primary key (org_id, id),
  constraint volunteer_paper_volunteer_fk foreign key (org_id, volunteer_id) references volunteer (org_id, id),
  constraint volunteer_paper_kind_ck check (kind in ('TRAINING', 'BACKGROUND_CHECK', 'AGREEMENT')),
  constraint volunteer_paper_days_ck check (expires_on is null or expires_on > done_on)
) engine = InnoDB default character set utf8mb4;
create index volunteer_paper_volunteer_ix on volunteer_paper (org_id, volunteer_id, done_on);

-- Company on the way. What a volunteer sees before accepting, what after, and what to mind are three cells, closed with the key of the case.
create table accompaniment_request (
  org_id        binary(16)      not null,
  id            binary(16)      not null,
  file_id       binary(16)      not null,
  hearing_id    binary(16),
  kind          varchar(16)     not null,
  starts_at     datetime(6)     not null,
  zone          varchar(40)     not null,
  minutes       int             not null,
  early         int             not null,
  needed        int             not null,
  languages     varchar(200)    not null,  -- BCP 47 tags, the one spoken best in front
  relays        varchar(200)    not null,
  driver        boolean         not null,
  risky         boolean         not null,
  shown_p2      varbinary(700)  not null,
  brief_p2      varbinary(2200) not null,
  safety_p2     varbinary(4100),
  kin_called_by binary(16),
  kin_called_at datetime(6),
  asked_by      binary(16)      not null,
  asked_at      datetime(6)     not null,
  called_off_at datetime(6),
  updated_at    datetime(6)     not null,
  version       bigint          not null,
  primary key (org_id, id),
  constraint accompaniment_request_id_uk unique (id),
  constraint accompaniment_request_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint accompaniment_request_hearing_fk foreign key (org_id, hearing_id) references hearing (org_id, id),
  constraint accompaniment_request_kind_ck check (kind in ('HEARING', 'CHECK_IN', 'INTERPRETATION', 'TRANSPORT', 'VISIT')),
  constraint accompaniment_request_numbers_ck check (minutes > 0 and early >= 0 and needed > 0)
) engine = InnoDB default character set utf8mb4;
create index accompaniment_request_starts_ix on accompaniment_request (org_id, starts_at);
create index accompaniment_request_file_ix on accompaniment_request (org_id, file_id);
create index accompaniment_request_hearing_ix on accompaniment_request (org_id, hearing_id);

create table accompaniment_invitation (
  org_id       binary(16)  not null,
  id           binary(16)  not null,
  request_id   binary(16)  not null,
  file_id      binary(16)  not null,
  volunteer_id binary(16)  not null,
  state        varchar(12) not null,
  moved        boolean     not null,
  asked_by     binary(16)  not null,
  asked_at     datetime(6) not null,
  answered_at  datetime(6),
  arrived_at   datetime(6),
  version      bigint      not null,
  primary key (org_id, id),
  constraint accompaniment_invitation_id_uk unique (id),
  constraint accompaniment_invitation_once_uk unique (org_id, request_id, volunteer_id),
  constraint accompaniment_invitation_request_fk foreign key (org_id, request_id) references accompaniment_request (org_id, id),
  constraint accompaniment_invitation_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint accompaniment_invitation_volunteer_fk foreign key (org_id, volunteer_id) references volunteer (org_id, id),
  constraint accompaniment_invitation_state_ck check (state in ('INVITED', 'ACCEPTED', 'WAITLISTED', 'DECLINED', 'WITHDRAWN', 'ENDED'))
) engine = InnoDB default character set utf8mb4;
create index accompaniment_invitation_volunteer_ix on accompaniment_invitation (org_id, volunteer_id, state);
create index accompaniment_invitation_file_ix on accompaniment_invitation (org_id, file_id);

create table accompaniment_report (
  org_id         binary(16)  not null,
  id             binary(16)  not null,
  request_id     binary(16)  not null,
  file_id        binary(16)  not null,
  invitation_id  binary(16)  not null,
  outcome        varchar(20) not null,
  minutes        int         not null,
  miles          int         not null,
  expenses_cents bigint      not null,
  note_p2        varbinary(4100),
  written_by     binary(16)  not null,
  written_at     datetime(6) not null,
  reviewed_by    binary(16),
  reviewed_at    datetime(6),
  primary key (org_id, id),
  constraint accompaniment_report_once_uk unique (org_id, invitation_id),
  constraint accompaniment_report_request_fk foreign key (org_id, request_id) references accompaniment_request (org_id, id),
  constraint accompaniment_report_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint accompaniment_report_invitation_fk foreign key (org_id, invitation_id) references accompaniment_invitation (org_id, id),
  constraint accompaniment_report_outcome_ck check (outcome in ('AS_PLANNED', 'POSTPONED', 'NOBODY_CAME', 'TAKEN_INTO_CUSTODY', 'OTHER')),
  constraint accompaniment_report_numbers_ck check (minutes >= 0 and miles >= 0 and expenses_cents >= 0)
) engine = InnoDB default character set utf8mb4;
create index accompaniment_report_file_ix on accompaniment_report (org_id, file_id);
