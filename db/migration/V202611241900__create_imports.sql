-- Imports: what an office uploads, what would become of it, what became of it, and how to take it back.
-- Cells of sheets are ciphertext under the organization's key: they belong to no case file yet.

create table import_job (
  org_id           binary(16)   not null,
  id               binary(16)   not null,
  member_id        binary(16)   not null,      -- whose permissions it runs with
  client_id        varchar(60),
  file_name_p2     varbinary(1000) not null,
  headings_p2      mediumblob   not null,      -- the cells of the header row
  sheet_count      int          not null,
  sheet_position   int          not null,      -- among the sheets that hold something, the largest first
  header_row       int          not null,      -- number of the row as the spreadsheet program shows it
  column_codes     varchar(6000) not null,     -- column=FIELD, comma separated
  date_order       varchar(20),
  date_order_open  boolean      not null,      -- the dates do not tell, and nobody has said
  name_order       varchar(40)  not null,
  overlap_rule     varchar(20)  not null,
  state            varchar(20)  not null,
  fault            varchar(60),                -- why the last job stopped: a code
  row_count        int          not null,
  people_new       int          not null,
  people_changed   int          not null,
  people_unchanged int          not null,
  people_duplicate int          not null,
  people_rejected  int          not null,
  people_kept      int          not null,      -- not taken back, because they were worked on since
  uploaded_at      datetime(6)  not null,
  checked_at       datetime(6),
  edited_at        datetime(6),                -- a cell, column or decision was changed since
  committed_at     datetime(6),
  undone_at        datetime(6),
  version          bigint       not null,
  primary key (org_id, id),
  constraint import_job_organization_fk foreign key (org_id) references organization (id),
  constraint import_job_member_fk foreign key (member_id) references member (id),
  constraint import_job_dates_ck check (date_order in ('MONTH_FIRST', 'DAY_FIRST')),
  constraint import_job_names_ck check (name_order in ('GIVEN_FIRST', 'GIVEN_FIRST_TWO_FAMILIES', 'FAMILY_FIRST')),
  constraint import_job_overlap_ck check (overlap_rule in ('KEEP_RECORD', 'TAKE_FILE')),
  constraint import_job_state_ck check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'DISCARDED'))
) engine = InnoDB default character set utf8mb4;
create unique index import_job_id_uk on import_job (id);     -- changed by its id alone
create index import_job_uploaded_ix on import_job (org_id, uploaded_at);

create table import_progress (                 -- apart from the job, so that a running transaction does not hold it back
  org_id    binary(16)  not null,
  import_id binary(16)  not null,
  done      int         not null,
  total     int         not null,
  at        datetime(6) not null,
  primary key (org_id, import_id)          -- no foreign key: writing it must not wait for the job's row
) engine = InnoDB default character set utf8mb4;

create table import_file (                     -- the upload itself, until it has been committed or given up
  org_id     binary(16) not null,
  import_id  binary(16) not null,
  content_p2 longblob   not null,
  primary key (org_id, import_id),
  constraint import_file_job_fk foreign key (org_id, import_id) references import_job (org_id, id)
) engine = InnoDB default character set utf8mb4;

create table import_row (
  org_id     binary(16) not null,
  import_id  binary(16) not null,
  sheet_row  int        not null,
  cells_p2   mediumblob not null,
  primary key (org_id, import_id, sheet_row),
  constraint import_row_job_fk foreign key (org_id, import_id) references import_job (org_id, id)
) engine = InnoDB default character set utf8mb4;

create table import_entry (                    -- one person of the file, and what would become of them
  org_id    binary(16)   not null,
  import_id binary(16)   not null,
  position  int          not null,
  row_list  text         not null,             -- numbers of rows, comma separated
  outcome   varchar(20)  not null,
  decision  varchar(20),
  file_id   binary(16),                        -- the file on record: the match, or the likeliest
  score     int,
  reasons   varchar(300),                      -- codes
  changes   varchar(500),                      -- codes of what the file adds
  flaws     text,                              -- row:column:problem, blank separated
  title_p2  varbinary(4000) not null,
  primary key (org_id, import_id, position),
  constraint import_entry_job_fk foreign key (org_id, import_id) references import_job (org_id, id),
  constraint import_entry_outcome_ck check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'DUPLICATE', 'REJECTED')),
  constraint import_entry_decision_ck check (decision in ('SOMEBODY_ELSE', 'SAME_PERSON', 'LEAVE_OUT'))
) engine = InnoDB default character set utf8mb4;
create index import_entry_outcome_ix on import_entry (org_id, import_id, outcome, position);

create table import_effect (                   -- what was written, so that it can be taken back
  org_id    binary(16)  not null,
  id        binary(16)  not null,
  import_id binary(16)  not null,
  kind      varchar(20) not null,
  file_id   binary(16)  not null,
  object_id binary(16)  not null,
  seen      bigint,                            -- version of the person after the import
  before_p2 mediumblob,                        -- what stood there, under the organization's key
  primary key (org_id, id),
  constraint import_effect_job_fk foreign key (org_id, import_id) references import_job (org_id, id)
) engine = InnoDB default character set utf8mb4;
create index import_effect_job_ix on import_effect (org_id, import_id, kind);
create index import_effect_file_ix on import_effect (org_id, file_id);

create table import_memory (                   -- what headings meant the last time
  org_id      binary(16)  not null,
  headings_p2 mediumblob  not null,
  updated_at  datetime(6) not null,
  primary key (org_id),
  constraint import_memory_organization_fk foreign key (org_id) references organization (id)
) engine = InnoDB default character set utf8mb4;

-- jobs: the table of db-scheduler -------------------------------------------------------------------------------------

create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            blob,
  execution_time       datetime(6)  not null,
  picked               boolean      not null,
  picked_by            varchar(50),
  last_success         datetime(6),
  last_failure         datetime(6),
  consecutive_failures int,
  last_heartbeat       datetime(6),
  version              bigint       not null,
  priority             smallint,
  primary key (task_name, task_instance)
) engine = InnoDB default character set utf8mb4;
create index scheduled_tasks_time_ix on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_ix on scheduled_tasks (last_heartbeat);
