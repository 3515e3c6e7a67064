-- Reference data: shared by all organizations, so no org_id. Who changed it is recorded in reference_change and review_item.
-- Code columns are binary: the tables of EOIR hold codes that differ only in case, and NA, -- and ** are codes like others.

create table reference_source (
  code             varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
  title            varchar(200) not null,
  as_of            date,                        -- null: the source does not say
  as_of_precision  varchar(8)   not null,
  url              varchar(300),
  recorded_at      datetime(6)  not null,
  primary key (code),
  constraint reference_source_precision_ck check (as_of_precision in ('DAY', 'MONTH', 'UNKNOWN')),
  constraint reference_source_as_of_ck check (as_of_precision = 'UNKNOWN' or as_of is not null)
);

-- what has been loaded already: a start compares these checksums and does nothing more
create table reference_file (
  name       varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  sha256     varchar(64)     not null,
  loaded_at  datetime(6)  not null,
  primary key (name)
);

create table eoir_code (
  code_table   varchar(40)  character set utf8mb4 collate utf8mb4_bin not null,
  position     int          not null,           -- order of the source; codes repeat in it (MV names two places)
  code         varchar(40)  character set utf8mb4 collate utf8mb4_bin not null,
  description  varchar(400),
  tag          varchar(20)  character set utf8mb4 collate utf8mb4_bin,    -- BCP 47 of a language, ISO 3166-1 of a country
  offered      boolean      not null,           -- false: a test or filler row of the court's own system, hidden in pick lists
  primary key (code_table, position),
  key eoir_code_code_ix (code_table, code)
);

create table closed_day (
  day   date         not null,
  name  varchar(120) not null,
  kind  varchar(20)  not null,
  primary key (day),
  constraint closed_day_kind_ck check (kind in ('FEDERAL_HOLIDAY', 'CLOSURE'))
);

create table field_office (
  code                    varchar(3)   character set utf8mb4 collate utf8mb4_bin not null,
  name                    varchar(120) not null,
  address                 varchar(300),         -- null: the source has no entry for this office
  zip                     varchar(5),
  state                   varchar(2),
  phone                   varchar(40),
  area                    varchar(400),
  source                  varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
  primary key (code),
  constraint field_office_source_fk foreign key (source) references reference_source (code)
);

create table area_of_responsibility (
  field_office  varchar(3)   character set utf8mb4 collate utf8mb4_bin not null,
  state         varchar(2)   not null,
  county        varchar(80)  not null,          -- empty: the whole state
  notes         varchar(300),
  primary key (field_office, state, county),
  constraint area_of_responsibility_office_fk foreign key (field_office) references field_office (code)
);

create table court (
  id          binary(16)   not null,
  version     bigint       not null,
  source_key  varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  name        varchar(160) not null,
  address     varchar(300) not null,
  city        varchar(80)  not null,
  state       varchar(2)   not null,
  zip         varchar(5)   not null,
  zone        varchar(40)  not null,
  status      varchar(400),                     -- operating status as the court published it
  offered     boolean      not null,            -- false: a second entry of the same court
  source      varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
  as_of       date         not null,
  primary key (id),
  constraint court_source_key_uk unique (source_key),
  constraint court_source_fk foreign key (source) references reference_source (code)
);

create table operator (
  id    binary(16)   not null,
  version bigint     not null,
  name  varchar(120) not null,
  kind  varchar(20)  not null,
  primary key (id),
  constraint operator_name_uk unique (name),
  constraint operator_kind_ck check (kind in ('PRIVATE_COMPANY', 'COUNTY', 'CITY', 'STATE', 'FEDERAL', 'OTHER'))
);

create table facility (
  id              binary(16)   not null,
  version         bigint       not null,
  source_key      varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  code            varchar(10)  character set utf8mb4 collate utf8mb4_bin,    -- the first of facility_code
  name            varchar(160) not null,
  kind            varchar(20)  not null,
  held            varchar(20),                  -- whom it takes: men, women, both
  street          varchar(200),
  city            varchar(80),
  state           varchar(2),
  zip             varchar(5),
  county          varchar(80),
  address_source  varchar(80)  character set utf8mb4 collate utf8mb4_bin,
  address_as_of   date,
  phone           varchar(40),
  phone_source    varchar(80)  character set utf8mb4 collate utf8mb4_bin,
  phone_as_of     date,
  field_office    varchar(3)   character set utf8mb4 collate utf8mb4_bin,
  court_id        binary(16),
  zone            varchar(40)  not null,
  zone_certain    boolean      not null,        -- false: derived from the office or the telephone, not from the place
  listed          boolean      not null,        -- stands in the newest list of the agency
  record_source   varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
  record_as_of    date,
  merged_into     binary(16),                   -- decided to be the same place as that one
  search_text     varchar(2000) not null,       -- folded words of names, codes, place: what a search looks at
  updated_at      datetime(6)  not null,
  primary key (id),
  constraint facility_source_key_uk unique (source_key),
  constraint facility_court_fk foreign key (court_id) references court (id),
  constraint facility_field_office_fk foreign key (field_office) references field_office (code),
  constraint facility_merged_into_fk foreign key (merged_into) references facility (id),
  constraint facility_record_source_fk foreign key (record_source) references reference_source (code),
  constraint facility_address_source_fk foreign key (address_source) references reference_source (code),
  constraint facility_phone_source_fk foreign key (phone_source) references reference_source (code),
  constraint facility_merged_ck check (merged_into is null or merged_into <> id),
  constraint facility_kind_ck check (kind in ('IGSA', 'DIGSA', 'CDF', 'SPC', 'BOP', 'USMS_IGA', 'USMS_CDF', 'ORR', 'HOLD', 'HOSPITAL',
    'JUVENILE', 'STAGING', 'FAMILY', 'STATE', 'MIRP', 'OTHER', 'NOT_STATED')),
  constraint facility_held_ck check (held in ('MEN', 'WOMEN', 'MEN_AND_WOMEN'))
);
create index facility_list_ix on facility (listed, name, id);

create table facility_code (
  facility_id  binary(16)  not null,
  position     int         not null,
  code         varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (facility_id, position),
  constraint facility_code_code_uk unique (code),
  constraint facility_code_facility_fk foreign key (facility_id) references facility (id)
);

create table facility_name (
  facility_id  binary(16)   not null,
  position     int          not null,
  name         varchar(160) not null,
  published    varchar(160) not null,           -- letter for letter as the source has it
  seen_from    date,                            -- earliest and latest day a source called it so; null: the source has no date
  seen_to      date,
  source       varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
  primary key (facility_id, position),
  constraint facility_name_facility_fk foreign key (facility_id) references facility (id),
  constraint facility_name_source_fk foreign key (source) references reference_source (code),
  constraint facility_name_range_ck check (seen_from is null or seen_to is null or seen_from <= seen_to)
);

create table facility_operator (
  facility_id  binary(16)   not null,
  position     int          not null,
  operator_id  binary(16)   not null,
  role         varchar(10)  not null,
  from_day     date,                            -- null: began before any source we have
  to_day       date,                            -- last day; null: no end known
  stated       varchar(80)  not null,           -- as the source abbreviates it
  source       varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
  as_of        date         not null,
  primary key (facility_id, position),
  constraint facility_operator_facility_fk foreign key (facility_id) references facility (id),
  constraint facility_operator_operator_fk foreign key (operator_id) references operator (id),
  constraint facility_operator_source_fk foreign key (source) references reference_source (code),
  constraint facility_operator_role_ck check (role in ('OPERATOR', 'OWNER')),
  constraint facility_operator_range_ck check (from_day is null or to_day is null or from_day <= to_day)
);

-- figures and findings, each with source and date; the newest of a kind is shown, older ones stay
create table facility_fact (
  id           binary(16)    not null,
  facility_id  binary(16)    not null,
  kind         varchar(40)   not null,
  number_value decimal(14,3),
  text_value   varchar(200),
  day_value    date,
  source       varchar(80)   character set utf8mb4 collate utf8mb4_bin not null,
  as_of        date          not null,
  primary key (id),
  constraint facility_fact_uk unique (facility_id, kind, as_of, source),
  constraint facility_fact_facility_fk foreign key (facility_id) references facility (id),
  constraint facility_fact_source_fk foreign key (source) references reference_source (code),
  constraint facility_fact_one_value_ck check
    ((number_value is not null) + (text_value is not null) + (day_value is not null) = 1)
);

create table review_item (
  id             binary(16)   not null,
  version        bigint       not null,
  kind           varchar(30)  not null,
  facility_id    binary(16)   not null,
  other_id       binary(16),                    -- the facility it may be the same as
  stated         varchar(400),                  -- what the source says
  proposed       varchar(400),                  -- what we think it should say; never applied alone
  reasons        varchar(400),                  -- codes of the signs that were seen, comma separated
  score          int,                           -- 0 to 100, for proposals
  source         varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
  source_line    int,
  import_id      binary(16),                    -- the upload that raised it
  import_row     int,
  raised_key     varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
  raised_at      datetime(6)  not null,
  decision       varchar(20)  not null,
  decided_value  varchar(400),
  decided_by     binary(16),
  decided_org    binary(16),
  decided_at     datetime(6),
  note           varchar(500),
  primary key (id),
  constraint review_item_raised_key_uk unique (raised_key),
  constraint review_item_facility_fk foreign key (facility_id) references facility (id),
  constraint review_item_other_fk foreign key (other_id) references facility (id),
  constraint review_item_source_fk foreign key (source) references reference_source (code),
  constraint review_item_kind_ck check (kind in ('ADDRESS_OF_NEIGHBOUR', 'PHONE_DOUBTFUL', 'LIKELY_DUPLICATE', 'NOT_IN_LATEST_LIST',
    'NO_CODE', 'ZONE_UNCERTAIN', 'NEW_IN_WORKBOOK', 'ADDRESS_DIFFERS', 'WORKBOOK_ROW_UNSURE')),
  constraint review_item_decision_ck check (decision in ('OPEN', 'ACCEPTED', 'CORRECTED', 'MERGED', 'NOT_THE_SAME', 'SET_ASIDE')),
  constraint review_item_decided_ck check (decision = 'OPEN' or (decided_by is not null and decided_at is not null))
);
create index review_item_open_ix on review_item (decision, kind, id);

-- who changed shared data, field by field; written once, never changed
create table reference_change (
  id          binary(16)   not null,
  facility_id binary(16)   not null,
  field       varchar(40)  not null,
  old_value   varchar(400),
  new_value   varchar(400),
  reason      varchar(40)  not null,
  member_id   binary(16)   not null,
  org_id      binary(16)   not null,
  at          datetime(6)  not null,
  primary key (id),
  constraint reference_change_facility_fk foreign key (facility_id) references facility (id)
);
create index reference_change_facility_ix on reference_change (facility_id, at);

-- an uploaded statistics workbook: what it said and what it would change, kept until somebody confirms it
create table workbook_import (
  id           binary(16)   not null,
  version      bigint       not null,
  file_name    varchar(200) not null,
  sha256       varchar(64)     not null,
  sheet        varchar(60)  not null,
  data_date    date         not null,
  row_count    int          not null,
  state        varchar(12)  not null,
  uploaded_by  binary(16)   not null,
  uploaded_org binary(16)   not null,
  uploaded_at  datetime(6)  not null,
  decided_by   binary(16),
  decided_at   datetime(6),
  primary key (id),
  constraint workbook_import_state_ck check (state in ('SHOWN', 'APPLIED', 'DISCARDED'))
);

create table workbook_row (
  import_id    binary(16)   not null,
  sheet_row   int          not null,           -- row of the sheet, from 1
  outcome      varchar(12)  not null,
  facility_id  binary(16),                      -- the match, or the best candidate of an unsure row
  score        int          not null,
  name         varchar(160) not null,
  street       varchar(200),
  city         varchar(80),
  state        varchar(2),
  zip          varchar(5),
  field_office varchar(3),
  kind         varchar(20)  not null,
  held         varchar(20),
  primary key (import_id, sheet_row),
  constraint workbook_row_import_fk foreign key (import_id) references workbook_import (id),
  constraint workbook_row_facility_fk foreign key (facility_id) references facility (id),
  constraint workbook_row_outcome_ck check (outcome in ('MATCHED', 'NEW', 'UNSURE'))
);

create table workbook_fact (
  import_id    binary(16)    not null,
  sheet_row   int           not null,
  kind         varchar(40)   not null,
  effect       varchar(10)   not null,
  number_value decimal(14,3),
  text_value   varchar(200),
  day_value    date,
  old_number   decimal(14,3),
  old_text     varchar(200),
  old_day      date,
  old_as_of    date,
  primary key (import_id, sheet_row, kind),
  constraint workbook_fact_row_fk foreign key (import_id, sheet_row) references workbook_row (import_id, sheet_row),
  constraint workbook_fact_effect_ck check (effect in ('FIRST', 'NEWER', 'EARLIER', 'SAME'))
);
