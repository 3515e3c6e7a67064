-- What somebody types is closed like everything typed: judge and room of a hearing with the key of the case, both in one cell, and the name of a saved list with the
-- organization's; reasons that members gave for decisions about facilities, and the names of files
-- they sent, with the installation's. SQL cannot close anything: what stood in clear waits in a table of its own for the next start, which closes it before anybody can ask for anything,
-- and then makes the table anew, since deleted rows may lie in its file for long.

create table text_in_clear (
  kind        varchar(20)  not null,
  org_id      binary(16)   not null,
  id          binary(16)   not null,          -- of the row it belongs to; no foreign key: whatever has gone meanwhile needs no text
  text_one    varchar(80),
  text_two    varchar(500),
  text_three  varchar(40),
  primary key (kind, org_id, id)
) engine = InnoDB default character set utf8mb4;

-- what stood in place of the code of a language was typed too
insert into text_in_clear (kind, org_id, id, text_one, text_two, text_three)
  select 'HEARING', org_id, id, judge, room, case when interpreter regexp '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' then null else interpreter end from hearing
  where judge is not null or room is not null or interpreter not regexp '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$';
update hearing set interpreter = null where interpreter not regexp '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$';
insert into text_in_clear (kind, org_id, id, text_one) select 'SAVED_VIEW', org_id, id, name from saved_view;
insert into text_in_clear (kind, org_id, id, text_two)
  select 'REVIEW', x'00000000000000000000000000000000', id, note from review_item where note is not null;
insert into text_in_clear (kind, org_id, id, text_two)
  select 'WORKBOOK', x'00000000000000000000000000000000', id, file_name from workbook_import;
insert into text_in_clear (kind, org_id, id) values ('MARK', x'00000000000000000000000000000000', x'00000000000000000000000000000000');   -- goes when the table is made anew

-- by copying, so that the old file of the table goes with what stood in it; nothing ever wrote an outcome
alter table hearing drop column judge, drop column room, drop column outcome, add column judge_room_p2 varbinary(1000), algorithm = copy;
alter table saved_view drop column name, add column name_p2 varbinary(400), algorithm = copy;
alter table review_item drop column note, add column note_p2 varbinary(2200), algorithm = copy;
alter table workbook_import drop column file_name, add column file_name_p2 varbinary(1000), algorithm = copy;
