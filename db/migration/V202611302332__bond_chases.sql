-- That a task was made because a bond's money has been too long where it is: once for each time that patience has run out.
create table bond_chase (
  org_id   binary(16)  not null,
  bond_id  binary(16)  not null,
  since_on date        not null,      -- when it came to where it is
  round    int         not null,      -- how often patience had run out since
  made_at  datetime(6) not null,
  primary key (org_id, bond_id, since_on, round),
  constraint bond_chase_bond_fk foreign key (org_id, bond_id) references bond (org_id, id) on delete cascade
) engine = InnoDB default character set utf8mb4;
