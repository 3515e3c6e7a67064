-- Where an organization's partners try things out: an organization of its own, with fictional people only.

create table sandbox (
  org_id     binary(16) not null,             -- whose sandbox it is
  sandbox_id binary(16) not null,             -- the organization that is the sandbox
  primary key (org_id),
  constraint sandbox_sandbox_uk unique (sandbox_id),
  constraint sandbox_organization_fk foreign key (org_id) references organization (id),
  constraint sandbox_sandbox_fk foreign key (sandbox_id) references organization (id)
) engine = InnoDB default character set utf8mb4;
