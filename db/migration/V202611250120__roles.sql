-- All roles of an organization.
alter table membership drop constraint membership_role_ck;
alter table membership add constraint membership_role_ck check (role in ('CASEWORKER', 'LAWYER', 'LEGAL_ASSISTANT', 'BOND_TREASURER', 'BOND_APPROVER',
  'VOLUNTEER_COORDINATOR', 'VOLUNTEER', 'HOTLINE_TAKER', 'ORGANIZATION_ADMINISTRATOR', 'AUDITOR', 'ALLIANCE_COORDINATOR', 'OPERATOR'));
