-- The record: organizations, members, keys, people, custody, proceedings, hearings, work, audit.
-- Rules of the house: every tenant table has org_id in its primary key and in every foreign key to another tenant
-- table, so that a reference across organizations cannot exist. Columns ending in _p2 hold ciphertext
-- (format byte, key version, ciphertext) and nothing in SQL sorts, filters or matches on them. Enumerations are
-- varchar with a named check. Instants are UTC; court_* columns are the wall clock at the court.

create table organization (
  id               binary(16)   not null,
  name             varchar(120) not null,
  chapter          varchar(120),
  zone             varchar(40)  not null,
  hotline_phone    varchar(40),
  next_case_number int          not null,
  demo             boolean      not null,   -- everything in it is fictional
  created_at       datetime(6)  not null,
  version          bigint       not null,
  primary key (id)
) engine = InnoDB default character set utf8mb4;

-- keys ------------------------------------------------------------------------------------------------------------

create table installation_key (          -- data outside any organization: members and their sign-in names
  purpose  varchar(40)    not null,
  wrapped  varbinary(700) not null,      -- a keyset under the root key, which is never in this database
  primary key (purpose)
) engine = InnoDB default character set utf8mb4;

create table organization_key (
  org_id   binary(16)     not null,
  purpose  varchar(40)    not null,      -- 'data', 'index:a-number', 'index:phone', 'index:email'
  wrapped  varbinary(700) not null,
  primary key (org_id, purpose),
  constraint organization_key_organization_fk foreign key (org_id) references organization (id)
) engine = InnoDB default character set utf8mb4;

-- members ---------------------------------------------------------------------------------------------------------

create table member (
  id             binary(16)     not null,
  email_index    varbinary(16)  not null,   -- keyed blind index, whole: sign-in looks up exactly one row
  email_p2       varbinary(700) not null,
  name_p2        varbinary(700) not null,
  password_hash  varchar(255),
  language       varchar(10)    not null,
  zone           varchar(40)    not null,
  theme          varchar(10)    not null,
  state          varchar(20)    not null,
  sign_in_epoch  int            not null,   -- raised to end every signed-in session
  created_at     datetime(6)    not null,
  version        bigint         not null,
  primary key (id),
  constraint member_email_uk unique (email_index),
  constraint member_theme_ck check (theme in ('DEVICE', 'LIGHT', 'DARK')),
  constraint member_state_ck check (state in ('INVITED', 'ACTIVE', 'DISABLED'))
) engine = InnoDB default character set utf8mb4;

create table membership (
  org_id    binary(16)  not null,
  member_id binary(16)  not null,
  role      varchar(40) not null,
  granted_at datetime(6) not null,
  primary key (org_id, member_id, role),
  constraint membership_organization_fk foreign key (org_id) references organization (id),
  constraint membership_member_fk foreign key (member_id) references member (id),
  constraint membership_role_ck check (role in ('CASEWORKER', 'LAWYER', 'LEGAL_ASSISTANT', 'HOTLINE_TAKER', 'ORGANIZATION_ADMINISTRATOR'))
) engine = InnoDB default character set utf8mb4;

create table invitation (                  -- one-time links: first set-up, invitation
  token_hash varbinary(32) not null,       -- SHA-256 of the token; the token itself is never stored
  kind       varchar(20)   not null,
  member_id  binary(16),
  expires_at datetime(6)   not null,
  used_at    datetime(6),
  primary key (token_hash),
  constraint invitation_member_fk foreign key (member_id) references member (id),
  constraint invitation_kind_ck check (kind in ('SETUP', 'INVITATION'))
) engine = InnoDB default character set utf8mb4;

create table api_client (                  -- a partner clinic's program
  id           binary(16)   not null,
  org_id       binary(16)   not null,
  client_id    varchar(60)  not null,
  secret_hash  varbinary(32) not null,     -- HMAC-SHA-256; a secret has 256 random bits, so no slow hash is needed
  name         varchar(120) not null,
  scopes       varchar(255) not null,
  owner_id     binary(16)   not null,
  created_at   datetime(6)  not null,
  revoked_at   datetime(6),
  version      bigint       not null,
  primary key (org_id, id),
  constraint api_client_client_uk unique (client_id),
  constraint api_client_organization_fk foreign key (org_id) references organization (id),
  constraint api_client_owner_fk foreign key (owner_id) references member (id)
) engine = InnoDB default character set utf8mb4;

-- case files and people ------------------------------------------------------------------------------------------

create table case_file (
  org_id     binary(16)  not null,
  id         binary(16)  not null,
  number     varchar(20) not null,
  status     varchar(20) not null,
  origin     varchar(20) not null,
  opened_at  datetime(6) not null,
  closed_at  datetime(6),
  summary_p2 blob,
  summary_by binary(16),
  summary_at datetime(6),
  updated_at datetime(6) not null,
  version    bigint      not null,
  primary key (org_id, id),
  constraint case_file_number_uk unique (org_id, number),
  constraint case_file_organization_fk foreign key (org_id) references organization (id),
  constraint case_file_status_ck check (status in ('OPEN', 'CLOSED')),
  constraint case_file_origin_ck check (origin in ('CALL', 'REFERRAL', 'WALK_IN', 'API', 'IMPORT')),
  constraint case_file_closed_ck check (status <> 'CLOSED' or closed_at is not null)
) engine = InnoDB default character set utf8mb4;
create index case_file_updated_ix on case_file (org_id, updated_at, id);

create table case_key (                     -- room for sealed items (P3): several tiers and versions of one case
  org_id  binary(16)  not null,
  case_id binary(16)  not null,
  tier    varchar(4)  not null,
  version int         not null,
  state   varchar(20) not null,
  primary key (org_id, case_id, tier, version),
  constraint case_key_case_fk foreign key (org_id, case_id) references case_file (org_id, id),
  constraint case_key_tier_ck check (tier in ('P2', 'P3')),
  constraint case_key_state_ck check (state in ('ACTIVE', 'RETIRED', 'DESTROYED'))
) engine = InnoDB default character set utf8mb4;

create table case_key_grant (
  org_id         binary(16)     not null,
  case_id        binary(16)     not null,
  tier           varchar(4)     not null,
  version        int            not null,
  recipient_kind varchar(20)    not null,
  recipient_id   binary(16)     not null,
  wrapped        varbinary(700) not null,
  primary key (org_id, case_id, tier, version, recipient_kind, recipient_id),
  constraint case_key_grant_key_fk foreign key (org_id, case_id, tier, version) references case_key (org_id, case_id, tier, version),
  constraint case_key_grant_recipient_ck check (recipient_kind in ('ORG', 'PARTNER_ORG', 'USER'))
) engine = InnoDB default character set utf8mb4;

create table user_key (                     -- for sealed items (P3), later
  user_id         binary(16)      not null,
  version         int             not null,
  public_key      varbinary(2000) not null,
  sealed_private  blob            not null,
  sealed_recovery blob            not null,
  kdf             varchar(120)    not null,
  primary key (user_id, version),
  constraint user_key_member_fk foreign key (user_id) references member (id)
) engine = InnoDB default character set utf8mb4;

create table person (
  org_id         binary(16)      not null,
  id             binary(16)      not null,
  file_id        binary(16)      not null,
  name_p2        varbinary(2000),           -- null while nobody knows any name
  description_p2 varbinary(4000),           -- "man, about 30, taken from the market"
  birth_p2       varbinary(400),            -- a date, or an estimated age with the day of the estimate
  pronouns_p2    varbinary(400),
  countries_p2   varbinary(400),            -- country of birth and nationality, ISO 3166
  phone_p2       varbinary(400),
  phone_index    varbinary(4),
  no_a_number    boolean         not null,  -- asked, and there is none
  updated_at     datetime(6)     not null,
  version        bigint          not null,
  primary key (org_id, id),
  constraint person_file_uk unique (org_id, file_id, id),
  constraint person_file_fk foreign key (org_id, file_id) references case_file (org_id, id)
) engine = InnoDB default character set utf8mb4;
create index person_phone_ix on person (org_id, phone_index);
create index person_updated_ix on person (org_id, updated_at, id);

create table alias (
  org_id    binary(16)      not null,
  id        binary(16)      not null,
  file_id   binary(16)      not null,
  person_id binary(16)      not null,
  kind      varchar(20)     not null,
  name_p2   varbinary(2000) not null,
  version   bigint          not null,
  primary key (org_id, id),
  constraint alias_person_fk foreign key (org_id, file_id, person_id) references person (org_id, file_id, id),
  constraint alias_kind_ck check (kind in ('SPELLING', 'NICKNAME', 'FORMER', 'AT_ARREST'))
) engine = InnoDB default character set utf8mb4;

create table identifier (
  org_id      binary(16)     not null,
  id          binary(16)     not null,
  file_id     binary(16)     not null,
  person_id   binary(16)     not null,
  type        varchar(20)    not null,
  value_p2    varbinary(400) not null,
  value_index varbinary(4),                  -- A-numbers only; equality is confirmed after opening
  added_at    datetime(6)    not null,
  version     bigint         not null,
  primary key (org_id, id),
  constraint identifier_person_fk foreign key (org_id, file_id, person_id) references person (org_id, file_id, id),
  constraint identifier_type_ck check (type in ('A_NUMBER', 'BOOKING', 'FIN', 'PASSPORT', 'COURT_CASE', 'OTHER'))
) engine = InnoDB default character set utf8mb4;
create index identifier_value_ix on identifier (org_id, value_index);

create table language_need (
  org_id      binary(16)  not null,
  id          binary(16)  not null,
  file_id     binary(16)  not null,
  person_id   binary(16)  not null,
  language    varchar(35) not null,          -- BCP 47, in clear: people are matched to interpreters by it
  position    int         not null,
  interpreter boolean     not null,
  relay       varchar(35),
  version     bigint      not null,
  primary key (org_id, id),
  constraint language_need_person_fk foreign key (org_id, file_id, person_id) references person (org_id, file_id, id)
) engine = InnoDB default character set utf8mb4;

create table health_flag (
  org_id    binary(16)      not null,
  id        binary(16)      not null,
  file_id   binary(16)      not null,
  person_id binary(16)      not null,
  kind      varchar(20)     not null,
  urgent    boolean         not null,
  text_p2   varbinary(2000) not null,
  added_at  datetime(6)     not null,
  version   bigint          not null,
  primary key (org_id, id),
  constraint health_flag_person_fk foreign key (org_id, file_id, person_id) references person (org_id, file_id, id),
  constraint health_flag_kind_ck check (kind in ('HEALTH', 'SAFETY', 'CONFIDENTIALITY', 'OTHER'))
) engine = InnoDB default character set utf8mb4;

create table family_member (
  org_id      binary(16)      not null,
  id          binary(16)      not null,
  file_id     binary(16)      not null,
  person_id   binary(16)      not null,
  name_p2     varbinary(2000) not null,
  relation_p2 varbinary(400)  not null,
  phone_p2    varbinary(400),
  phone_index varbinary(4),
  address_p2  varbinary(2000),
  note_p2     varbinary(2000),
  language    varchar(35),
  added_at    datetime(6)     not null,
  version     bigint          not null,
  primary key (org_id, id),
  constraint family_member_person_fk foreign key (org_id, file_id, person_id) references person (org_id, file_id, id)
) engine = InnoDB default character set utf8mb4;
create index family_member_phone_ix on family_member (org_id, phone_index);

-- custody ---------------------------------------------------------------------------------------------------------

create table stay (
  org_id         binary(16)  not null,
  id             binary(16)  not null,
  file_id        binary(16)  not null,
  person_id      binary(16)  not null,
  began_at       datetime(6) not null,
  ended_at       datetime(6),
  end_kind       varchar(30),
  last_check_at  datetime(6),
  last_result    varchar(20),
  checks         int         not null,
  open_person    binary(16) generated always as (case when ended_at is null then person_id end) stored,
  updated_at     datetime(6) not null,
  version        bigint      not null,
  primary key (org_id, id),
  constraint stay_person_fk foreign key (org_id, file_id, person_id) references person (org_id, file_id, id),
  constraint stay_file_uk unique (org_id, file_id, id),
  constraint stay_one_open_uk unique (org_id, open_person),     -- only one open stay for a person
  constraint stay_end_ck check (ended_at is null or (end_kind is not null and ended_at >= began_at)),
  constraint stay_end_kind_ck check (end_kind in ('BOND', 'RECOGNIZANCE', 'PAROLE', 'SUPERVISION', 'COURT_ORDER', 'OTHER_RELEASE',
    'REMOVED', 'VOLUNTARY_DEPARTURE', 'TRANSFERRED_TO_CRIMINAL', 'DIED', 'NOT_DETAINED'))
) engine = InnoDB default character set utf8mb4;

create table stint (
  org_id      binary(16)  not null,
  id          binary(16)  not null,
  file_id     binary(16)  not null,
  stay_id     binary(16)  not null,
  kind        varchar(20) not null,
  facility_id binary(16),
  place_p2    varbinary(2000),               -- where no facility of the list fits: "hold room, third floor"
  from_at     datetime(6) not null,
  to_at       datetime(6),
  zone        varchar(40) not null,
  day_only    boolean     not null,
  source      varchar(20) not null,
  confidence  varchar(20) not null,
  note_p2     varbinary(4000),
  recorded_at datetime(6) not null,
  recorded_by binary(16)  not null,
  version     bigint      not null,
  primary key (org_id, id),
  constraint stint_stay_fk foreign key (org_id, file_id, stay_id) references stay (org_id, file_id, id),
  constraint stint_kind_ck check (kind in ('FACILITY', 'HOLD_ROOM', 'HOSPITAL', 'TRANSPORT', 'UNKNOWN')),
  constraint stint_source_ck check (source in ('FAMILY', 'PERSON', 'LOCATOR', 'FIELD_OFFICE', 'FACILITY', 'COUNSEL', 'COURT', 'WITNESS', 'DOCUMENT', 'PARTNER')),
  constraint stint_confidence_ck check (confidence in ('CONFIRMED', 'LIKELY', 'UNCERTAIN')),
  constraint stint_order_ck check (to_at is null or to_at >= from_at),
  constraint stint_place_ck check (kind <> 'FACILITY' or facility_id is not null)
) engine = InnoDB default character set utf8mb4;
create index stint_stay_ix on stint (org_id, stay_id, from_at);
create index stint_facility_ix on stint (facility_id, org_id);

create table locator_check (
  org_id      binary(16)  not null,
  id          binary(16)  not null,
  file_id     binary(16)  not null,
  person_id   binary(16)  not null,
  stay_id     binary(16),
  checked_at  datetime(6) not null,
  system      varchar(20) not null,
  inputs      varchar(20) not null,
  result      varchar(20) not null,
  facility_id binary(16),
  note_p2     varbinary(4000),
  checked_by  binary(16)  not null,
  primary key (org_id, id),
  constraint locator_check_person_fk foreign key (org_id, file_id, person_id) references person (org_id, file_id, id),
  constraint locator_check_system_ck check (system in ('ODLS', 'FIELD_OFFICE', 'FACILITY', 'EOIR', 'JAIL_ROSTER')),
  constraint locator_check_inputs_ck check (inputs in ('A_NUMBER', 'NAME', 'NAME_AND_BIRTH', 'PHONE_CALL')),
  constraint locator_check_result_ck check (result in ('FOUND', 'NOT_FOUND', 'AMBIGUOUS', 'ERROR'))
) engine = InnoDB default character set utf8mb4;
create index locator_check_person_ix on locator_check (org_id, person_id, checked_at);

-- proceedings and hearings ------------------------------------------------------------------------------------------

create table proceeding (
  org_id            binary(16)  not null,
  id                binary(16)  not null,
  file_id           binary(16)  not null,
  person_id         binary(16)  not null,
  kind              varchar(20) not null,
  court_id          binary(16),
  charging_document varchar(20),
  served_on         date,
  opened_on         date        not null,
  closed_on         date,
  outcome           varchar(30),
  updated_at        datetime(6) not null,
  version           bigint      not null,
  primary key (org_id, id),
  constraint proceeding_person_fk foreign key (org_id, file_id, person_id) references person (org_id, file_id, id),
  constraint proceeding_file_uk unique (org_id, file_id, id),
  constraint proceeding_kind_ck check (kind in ('REMOVAL', 'WITHHOLDING_ONLY', 'ASYLUM_ONLY', 'CREDIBLE_FEAR', 'REASONABLE_FEAR',
    'BOND', 'APPEAL', 'PETITION_FOR_REVIEW', 'HABEAS', 'USCIS')),
  constraint proceeding_document_ck check (charging_document in ('NTA_I862', 'I871', 'I851', 'I860', 'OTHER')),
  constraint proceeding_order_ck check (closed_on is null or closed_on >= opened_on)
) engine = InnoDB default character set utf8mb4;

create table hearing (
  org_id           binary(16)  not null,
  id               binary(16)  not null,
  file_id          binary(16)  not null,
  proceeding_id    binary(16)  not null,
  type             varchar(30) not null,
  status           varchar(20) not null,
  court_id         binary(16),
  judge            varchar(80),              -- public officials, as the notice writes them
  medium           varchar(20) not null,
  room             varchar(120),
  interpreter      varchar(35),
  interpreter_state varchar(20) not null,
  lawyer_id        binary(16),               -- who appears, for double bookings
  source           varchar(20) not null,
  time_precision   varchar(16) not null,
  court_day        date,                     -- null only when to be set
  court_local_time datetime(0),              -- wall clock at the court; null unless exact
  court_zone       varchar(40),
  court_offset     int,                      -- seconds; tells the two 01:30 of an autumn night apart
  starts_at        datetime(0),              -- UTC, derived; computed again when the zone data changes
  tzdb             varchar(20),              -- version of the zone data starts_at was computed with
  follows_id       binary(16),               -- the setting this one replaced
  outcome          varchar(30),
  updated_at       datetime(6) not null,
  version          bigint      not null,
  primary key (org_id, id),
  constraint hearing_file_uk unique (org_id, file_id, id),
  constraint hearing_proceeding_fk foreign key (org_id, file_id, proceeding_id) references proceeding (org_id, file_id, id),
  constraint hearing_type_ck check (type in ('MASTER', 'INDIVIDUAL', 'BOND_REDETERMINATION', 'CREDIBLE_FEAR_REVIEW', 'REASONABLE_FEAR_REVIEW',
    'CUSTODY_REVIEW', 'APPEAL_ARGUMENT', 'FEDERAL_COURT', 'INTERVIEW', 'OTHER')),
  constraint hearing_status_ck check (status in ('SCHEDULED', 'RESET', 'HELD', 'VACATED')),
  constraint hearing_medium_ck check (medium in ('IN_PERSON', 'VIDEO', 'PHONE')),
  constraint hearing_source_ck check (source in ('NOTICE', 'EOIR_PORTAL', 'COURT', 'COUNSEL', 'FAMILY')),
  constraint hearing_interpreter_ck check (interpreter_state in ('NONE_NEEDED', 'NEEDED', 'ORDERED', 'CONFIRMED')),
  constraint hearing_precision_ck check (time_precision in ('EXACT', 'CONTROL', 'TO_BE_SET')),
  constraint hearing_exact_ck check (time_precision <> 'EXACT' or (court_local_time is not null and starts_at is not null and court_zone is not null)),
  constraint hearing_control_ck check (time_precision <> 'CONTROL' or (court_day is not null and court_zone is not null and starts_at is null))
) engine = InnoDB default character set utf8mb4;
create index hearing_day_ix on hearing (org_id, status, court_day, id);
create index hearing_proceeding_ix on hearing (org_id, file_id, proceeding_id);
create index hearing_updated_ix on hearing (org_id, updated_at, id);
create index hearing_lawyer_ix on hearing (org_id, lawyer_id, starts_at);

create table hearing_version (               -- what each source said, side by side; never changed
  org_id           binary(16)  not null,
  id               binary(16)  not null,
  file_id          binary(16)  not null,
  hearing_id       binary(16)  not null,
  source           varchar(20) not null,
  time_precision   varchar(16) not null,
  court_day        date,
  court_local_time datetime(0),
  court_zone       varchar(40),
  court_offset     int,
  starts_at        datetime(0),
  tzdb             varchar(20),
  heard_at         datetime(6) not null,     -- when we asked or read it
  recorded_by      binary(16)  not null,
  superseded       boolean     not null,
  primary key (org_id, id),
  constraint hearing_version_hearing_fk foreign key (org_id, file_id, hearing_id) references hearing (org_id, file_id, id),
  constraint hearing_version_source_ck check (source in ('NOTICE', 'EOIR_PORTAL', 'COURT', 'COUNSEL', 'FAMILY')),
  constraint hearing_version_precision_ck check (time_precision in ('EXACT', 'CONTROL', 'TO_BE_SET'))
) engine = InnoDB default character set utf8mb4;
create index hearing_version_hearing_ix on hearing_version (org_id, hearing_id, heard_at);

-- work ----------------------------------------------------------------------------------------------------------------

create table note (
  org_id     binary(16)  not null,
  id         binary(16)  not null,
  file_id    binary(16)  not null,
  tier       varchar(20) not null,
  kind       varchar(20) not null,
  text_p2    mediumblob  not null,
  author_id  binary(16)  not null,
  written_at datetime(6) not null,
  version    bigint      not null,
  primary key (org_id, id),
  constraint note_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint note_tier_ck check (tier in ('PRIVILEGED', 'TEAM', 'FAMILY', 'PARTNER')),
  constraint note_kind_ck check (kind in ('NOTE', 'CALL', 'VISIT', 'CONTACT'))
) engine = InnoDB default character set utf8mb4;
create index note_file_ix on note (org_id, file_id, written_at);

create table task (
  org_id      binary(16)  not null,
  id          binary(16)  not null,
  file_id     binary(16)  not null,
  title_p2    varbinary(2000) not null,
  owner_id    binary(16),
  due_on      date,
  hearing_id  binary(16),                    -- due so many days before this hearing, and moving with it
  days_before int,
  created_by  binary(16)  not null,
  created_at  datetime(6) not null,
  done_at     datetime(6),
  done_by     binary(16),
  updated_at  datetime(6) not null,
  version     bigint      not null,
  primary key (org_id, id),
  constraint task_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint task_hearing_fk foreign key (org_id, file_id, hearing_id) references hearing (org_id, file_id, id),
  constraint task_hearing_ck check (hearing_id is null or days_before is not null)
) engine = InnoDB default character set utf8mb4;
create index task_owner_ix on task (org_id, owner_id, done_at, due_on);
create index task_file_ix on task (org_id, file_id);

create table assignment (
  org_id     binary(16)  not null,
  id         binary(16)  not null,
  file_id    binary(16)  not null,
  member_id  binary(16)  not null,
  part       varchar(30) not null,
  began_on   date        not null,
  ended_on   date,
  active_member binary(16) generated always as (case when ended_on is null then member_id end) stored,
  version    bigint      not null,
  primary key (org_id, id),
  constraint assignment_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint assignment_member_fk foreign key (member_id) references member (id),
  constraint assignment_once_uk unique (org_id, file_id, active_member),
  constraint assignment_part_ck check (part in ('LAWYER_OF_RECORD', 'LAWYER', 'LEGAL_ASSISTANT', 'CASEWORKER', 'FAMILY_CONTACT', 'HOTLINE'))
) engine = InnoDB default character set utf8mb4;
create index assignment_member_ix on assignment (org_id, member_id, ended_on);

create table draft (
  org_id     binary(16)  not null,
  member_id  binary(16)  not null,
  form       varchar(80) not null,
  content_p2 mediumblob  not null,
  saved_at   datetime(6) not null,
  primary key (org_id, member_id, form),
  constraint draft_member_fk foreign key (member_id) references member (id)
) engine = InnoDB default character set utf8mb4;

create table saved_view (
  org_id    binary(16)   not null,
  id        binary(16)   not null,
  list      varchar(40)  not null,
  name      varchar(60)  not null,
  query     varchar(500) not null,           -- filters and columns; holds codes only, never names
  owner_id  binary(16)   not null,
  shared    boolean      not null,
  version   bigint       not null,
  primary key (org_id, id),
  constraint saved_view_owner_fk foreign key (owner_id) references member (id)
) engine = InnoDB default character set utf8mb4;

-- audit ---------------------------------------------------------------------------------------------------------------

create table audit_event (                   -- insert and read only
  org_id      binary(16)   not null,
  id          binary(16)   not null,
  at          datetime(6)  not null,
  actor_id    binary(16)   not null,
  client_id   varchar(60),
  action      varchar(40)  not null,
  file_id     binary(16),
  object_id   binary(16),
  details     varchar(500),                  -- codes, ids, dates and counts; no confidential text
  reason_p2   varbinary(2000),
  primary key (org_id, id),
  constraint audit_event_organization_fk foreign key (org_id) references organization (id)
) engine = InnoDB default character set utf8mb4;
create index audit_event_file_ix on audit_event (org_id, file_id, id);
