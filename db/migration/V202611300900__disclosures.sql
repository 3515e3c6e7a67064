-- Which records of a case were demanded by whom, what two people decided, and what left the house.
create table disclosure (
  org_id          binary(16)   not null,
  id              binary(16)   not null,
  file_id         binary(16)   not null,
  kind            varchar(30)  not null,
  demander_p2     varbinary(2400) not null,
  received_on     date         not null,
  due_on          date,
  person_told     varchar(20)  not null,
  steps_p2        varbinary(8400),
  part_list       varchar(120),                 -- what the record is to hold; null where something was given in another way
  state           varchar(20)  not null,
  asked_by        binary(16)   not null,
  asked_at        datetime(6)  not null,
  asked_by_lawyer boolean      not null,
  approved_by     binary(16),
  approved_at     datetime(6),
  content_hash    binary(32),                   -- SHA-256 of what was approved
  manifest_hash   binary(32),                   -- SHA-256 of the manifest that lists it
  items           int,
  withheld        int,
  handed_by       binary(16),
  handed_at       datetime(6),
  given_on        date,
  given_p2        varbinary(8400),              -- what was given in another way
  ended_by        binary(16),
  ended_at        datetime(6),
  end_reason_p2   varbinary(4000),              -- why nothing is given
  version         bigint       not null,
  primary key (org_id, id),
  constraint disclosure_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint disclosure_asked_by_fk foreign key (asked_by) references member (id),
  constraint disclosure_approved_by_fk foreign key (approved_by) references member (id),
  constraint disclosure_two_people_ck check (approved_by is null or approved_by <> asked_by),
  constraint disclosure_approved_ck check ((approved_by is null) = (approved_at is null) and (approved_at is null) = (content_hash is null) and (content_hash is null) = (manifest_hash is null)),
  constraint disclosure_handed_ck check ((handed_by is null) = (handed_at is null) and (handed_at is null or approved_at is not null)),
  constraint disclosure_state_ck check (state in ('ASKED', 'APPROVED', 'HANDED_OVER', 'NOTHING_GIVEN', 'GIVEN_OTHERWISE')),
  constraint disclosure_given_ck check ((state = 'GIVEN_OTHERWISE') = (given_p2 is not null)),
  constraint disclosure_ended_ck check ((state = 'NOTHING_GIVEN') = (end_reason_p2 is not null))
) engine = InnoDB default character set utf8mb4;
create unique index disclosure_id_uk on disclosure (id);
create index disclosure_file_ix on disclosure (org_id, file_id, received_on);
create index disclosure_due_ix on disclosure (org_id, state, due_on);
