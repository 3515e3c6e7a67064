-- The books, checked without the application: one query for each invariant (docs/bonds.md), each giving what violates it and nothing where all is well.
-- For MariaDB 10.11 and MySQL 8: mariadb tanggol < db/checks/ledger.sql; deploy/check-ledger does it for a data folder. Every query names the invariant, the organization and what is wrong.

set session group_concat_max_len = 4000000;
-- Lines are found by their keys: right after many postings the database has not counted its rows anew, and would take an index that begins with the organization alone.

-- J1 Each journal has two lines or more, and debits equal credits, within each restriction too.
select 'J1' as invariant, hex(org_id) as organization, concat('journal ', hex(journal_id)) as subject
from journal_line group by org_id, journal_id having count(*) < 2
union all
select 'J1', hex(org_id), concat('journal ', hex(journal_id), ', restriction ', hex(restriction_id))
from journal_line group by org_id, journal_id, restriction_id having sum(case side when 'DEBIT' then amount_cents else -amount_cents end) <> 0
union all
select 'J1', hex(j.org_id), concat('journal ', j.seq, ' has no lines')
from journal j left join journal_line l force index (primary) on l.org_id = j.org_id and l.journal_id = j.id where l.org_id is null;

-- J2 All accounts of an organization add up to nothing.
select 'J2' as invariant, hex(org_id) as organization, 'all accounts' as subject
from account_balance group by org_id having sum(balance_cents) <> 0;

-- J3 Every balance is the sum of its lines: of whole accounts, and of each bond and party.
select 'J3' as invariant, hex(org_id) as organization, concat('account ', account, ' of fund ', hex(fund_id), ', restriction ', hex(restriction_id)) as subject
from (
  select org_id, fund_id, restriction_id, account, case side when 'DEBIT' then amount_cents else -amount_cents end as moved from journal_line
  union all select org_id, fund_id, restriction_id, account, -balance_cents from account_balance) both_sides
group by org_id, fund_id, restriction_id, account having sum(moved) <> 0
union all
select 'J3', hex(org_id), concat('account ', account, ' of bond ', hex(bond_id), ', party ', hex(party_id))
from (
  select org_id, fund_id, restriction_id, account, coalesce(bond_id, repeat(char(0), 16)) as bond_id, coalesce(party_id, repeat(char(0), 16)) as party_id,
    case side when 'DEBIT' then amount_cents else -amount_cents end as moved
  from journal_line where bond_id is not null or party_id is not null
  union all select org_id, fund_id, restriction_id, account, bond_id, party_id, -balance_cents from sub_ledger_balance) both_sides
group by org_id, fund_id, restriction_id, account, bond_id, party_id having sum(moved) <> 0
union all
select 'J3', hex(a.org_id), concat('control account ', a.account, ' of fund ', hex(a.fund_id))
from account_balance a left join (
  select org_id, fund_id, restriction_id, account, sum(balance_cents) as parts from sub_ledger_balance group by org_id, fund_id, restriction_id, account) s
  on s.org_id = a.org_id and s.fund_id = a.fund_id and s.restriction_id = a.restriction_id and s.account = a.account
where a.account in ('1020', '1100', '1200', '1290', '1300', '2100', '2200', '2300') and a.balance_cents <> coalesce(s.parts, 0);

-- J4 Nobody was given the right to change or delete rows of the books. (Whoever asks sees their own rights, an administrator of the database everybody's; changed rows are found by J15.)
select 'J4' as invariant, '' as organization, concat(grantee, ' may ', privilege_type, ' ', table_name) as subject
from information_schema.table_privileges
where table_schema = database() and table_name in ('journal', 'journal_line', 'closed_period') and privilege_type in ('UPDATE', 'DELETE', 'DROP', 'ALTER');

-- J5 Amounts are whole cents between one and ten thousand million dollars.
select 'J5' as invariant, hex(org_id) as organization, concat('journal ', hex(journal_id), ', line ', line) as subject
from journal_line where amount_cents <= 0 or amount_cents > 1000000000000 or side not in ('DEBIT', 'CREDIT');

-- J6 A key makes one journal, for ever.
select 'J6' as invariant, hex(org_id) as organization, concat('key ', hex(key_hash)) as subject
from journal where key_hash is not null group by org_id, key_hash having count(*) > 1;

-- J7 Numbers begin with one and have no gaps, and the end of the journal is its last one.
select 'J7' as invariant, hex(h.org_id) as organization, concat('numbers up to ', h.seq) as subject
from ledger_head h left join (select org_id, min(seq) as lowest, max(seq) as highest, count(*) as journals from journal group by org_id) j on j.org_id = h.org_id
where h.seq <> coalesce(j.highest, 0) or coalesce(j.journals, 0) <> h.seq or coalesce(j.lowest, 1) <> 1
union all
select distinct 'J7', hex(org_id), 'journals without an end' from journal where org_id not in (select org_id from ledger_head);

-- J8 What is set aside for a bond is used once: it was never less than nothing, after any journal.
select distinct 'J8' as invariant, hex(org_id) as organization, concat('bond ', hex(bond_id), ', after journal ', seq) as subject
from (
  select org_id, bond_id, seq, sum(moved) over (partition by org_id, fund_id, restriction_id, bond_id order by seq) as balance
  from (
    select l.org_id, l.fund_id, l.restriction_id, l.bond_id, j.seq, sum(case l.side when 'DEBIT' then l.amount_cents else -l.amount_cents end) as moved
    from journal_line l join journal j on j.org_id = l.org_id and j.id = l.journal_id where l.account = '1020'
    group by l.org_id, l.fund_id, l.restriction_id, l.bond_id, j.seq) each_journal) running
where balance < 0;

-- J9 Cash under a restriction was never less than nothing, after any journal: available, set aside, in reserve.
select distinct 'J9' as invariant, hex(org_id) as organization, concat('account ', account, ' of restriction ', hex(restriction_id), ', after journal ', seq) as subject
from (
  select org_id, restriction_id, account, seq, sum(moved) over (partition by org_id, fund_id, restriction_id, account order by seq) as balance
  from (
    select l.org_id, l.fund_id, l.restriction_id, l.account, j.seq, sum(case l.side when 'DEBIT' then l.amount_cents else -l.amount_cents end) as moved
    from journal_line l join journal j on j.org_id = l.org_id and j.id = l.journal_id where l.account in ('1010', '1020', '1030')
    group by l.org_id, l.fund_id, l.restriction_id, l.account, j.seq) each_journal) running
where balance < 0;

-- J10 No more came back of a bond, or was lost, than was sent and posted; and nobody was paid more than was owed: no balance of a bond or party was on the wrong side after any journal.
select distinct 'J10' as invariant, hex(org_id) as organization, concat('account ', account, ' of bond ', coalesce(hex(bond_id), '-'), ', party ', coalesce(hex(party_id), '-'), ', after journal ', seq) as subject
from (
  select org_id, account, bond_id, party_id, seq, sum(moved) over (partition by org_id, fund_id, restriction_id, account, bond_id, party_id order by seq) as balance
  from (
    select l.org_id, l.fund_id, l.restriction_id, l.account, l.bond_id, l.party_id, j.seq, sum(case l.side when 'DEBIT' then l.amount_cents else -l.amount_cents end) as moved
    from journal_line l join journal j on j.org_id = l.org_id and j.id = l.journal_id where l.account in ('1100', '1200', '1290', '1300', '2100', '2200', '2300')
    group by l.org_id, l.fund_id, l.restriction_id, l.account, l.bond_id, l.party_id, j.seq) each_journal) running
where (account in ('1100', '1200', '1300') and balance < 0) or (account in ('1290', '2100', '2200', '2300') and balance > 0);

-- J11 A reversal undoes one journal of the same fund, whole; none is undone twice, and no reversal is undone.
select 'J11' as invariant, hex(r.org_id) as organization, concat('journal ', r.seq, ' undoes ', coalesce(u.seq, 0)) as subject
from journal r left join journal u on u.org_id = r.org_id and u.id = r.reverses_id
where r.event = 'REVERSAL' and (u.id is null or u.event = 'REVERSAL' or u.fund_id <> r.fund_id or u.seq >= r.seq)
union all
select 'J11', hex(org_id), concat('journal ', hex(reverses_id), ' is undone more than once') from journal where reverses_id is not null group by org_id, reverses_id having count(*) > 1
union all
select distinct 'J11', hex(org_id), concat('journal ', seq, ' does not undo all')
from (
  select r.org_id, r.seq, l.account, l.restriction_id, l.bond_id, l.party_id, case l.side when 'DEBIT' then l.amount_cents else -l.amount_cents end as moved
  from journal r join journal_line l on l.org_id = r.org_id and l.journal_id = r.id where r.reverses_id is not null
  union all
  select r.org_id, r.seq, l.account, l.restriction_id, l.bond_id, l.party_id, case l.side when 'DEBIT' then l.amount_cents else -l.amount_cents end
  from journal r join journal_line l on l.org_id = r.org_id and l.journal_id = r.reverses_id where r.reverses_id is not null) both_journals
group by org_id, seq, account, restriction_id, bond_id, party_id having sum(moved) <> 0;

-- J12 Entries by hand were posted by another person than the one who proposed them, and are what was proposed.
select 'J12' as invariant, hex(j.org_id) as organization, concat('journal ', j.seq) as subject
from journal j left join journal_proposal p on p.org_id = j.org_id and p.id = j.proposal_id
where j.event = 'MANUAL' and (p.id is null or p.proposed_by = j.posted_by or p.state <> 'POSTED' or p.content_hash <> j.body_hash or p.decided_by <> j.posted_by)
union all
select 'J12', hex(p.org_id), concat('proposal ', hex(p.id), ' was posted and stands nowhere')
from journal_proposal p left join journal j on j.org_id = p.org_id and j.proposal_id = p.id where p.state = 'POSTED' and j.id is null;

-- J13 Nothing was posted on a day that was closed before.
select 'J13' as invariant, hex(j.org_id) as organization, concat('journal ', j.seq) as subject
from journal j join closed_period c on c.org_id = j.org_id and c.fund_id = j.fund_id
where j.on_day <= c.through_day and j.seq > c.last_seq;

-- J14 No journal spans two funds or organizations, and none is without the text that names its paper.
select 'J14' as invariant, hex(j.org_id) as organization, concat('journal ', j.seq) as subject
from journal j straight_join journal_line l force index (primary) on l.org_id = j.org_id and l.journal_id = j.id
left join fund_restriction r on r.org_id = l.org_id and r.id = l.restriction_id
where l.fund_id <> j.fund_id or r.id is null or r.fund_id <> j.fund_id
union all
select 'J14', hex(l.org_id), concat('line of journal ', hex(l.journal_id), ' in another organization')
from journal_line l left join journal j force index (journal_id_uk) on j.org_id = l.org_id and j.id = l.journal_id where j.id is null
union all
select 'J14', hex(j.org_id), concat('journal ', j.seq, ' has no paper')
from journal j left join journal_text t force index (primary) on t.org_id = j.org_id and t.journal_id = j.id where t.journal_id is null;

-- J15 Each hash is that of its journal and of the hash before it, and the end of the journal has the last one. (That hash stands in the audit log too, whose end is signed outside the database.)
select 'J15' as invariant, hex(org_id) as organization, concat('journal ', seq) as subject
from (
  select org_id, seq, hash, previous_hash, lag(hash) over (partition by org_id order by seq) as hash_before,
    unhex(sha2(concat_ws('|', 'tanggol-journal-1', hex(org_id), seq, hex(id), hex(fund_id), event, date_format(on_day, '%Y-%m-%d'), date_format(posted_at, '%Y-%m-%d %H:%i:%s.%f'),
      hex(posted_by), coalesce(client_id, ''), coalesce(hex(reverses_id), ''), coalesce(hex(proposal_id), ''), coalesce(hex(key_hash), ''), hex(body_hash), hex(text_hash), all_lines,
      hex(previous_hash)), 256)) as hash_again
  from (
    select j.*, group_concat(concat_ws(':', l.line, l.account, hex(l.restriction_id), coalesce(hex(l.bond_id), ''), coalesce(hex(l.party_id), ''), l.side, l.amount_cents) order by l.line separator ';') as all_lines
    from journal j straight_join journal_line l force index (primary) on l.org_id = j.org_id and l.journal_id = j.id group by j.org_id, j.seq) with_lines) chain
where hash <> hash_again or hash_again is null or previous_hash <> coalesce(hash_before, repeat(char(0), 32))
union all
select 'J15', hex(h.org_id), 'end of the journal'
from ledger_head h left join journal j on j.org_id = h.org_id and j.seq = h.seq where h.hash <> coalesce(j.hash, repeat(char(0), 32));

-- J16 What lists and reports are added up from agrees with the lines: the figures of each month.
select 'J16' as invariant, hex(org_id) as organization, concat('account ', account, ' of fund ', hex(fund_id), ' in ', month) as subject
from (
  select l.org_id, l.fund_id, l.restriction_id, l.account, cast(date_format(j.on_day, '%Y-%m-01') as date) as month,
    case l.side when 'DEBIT' then l.amount_cents else 0 end as debit, case l.side when 'CREDIT' then l.amount_cents else 0 end as credit
  from journal_line l join journal j on j.org_id = l.org_id and j.id = l.journal_id
  union all select org_id, fund_id, restriction_id, account, month, -debit_cents, -credit_cents from account_month) both_sides
group by org_id, fund_id, restriction_id, account, month having sum(debit) <> 0 or sum(credit) <> 0;

-- J17 The state of a bond agrees with the books: what it says the fund holds, and co-funders have paid in, is what stands for it as set aside, in transit or posted; and each is where its state says.
-- A purged bond has no state any more.
select 'J17' as invariant, hex(b.org_id) as organization, concat('bond ', hex(b.id), ' is ', b.funding) as subject
from bond b left join (
  select org_id, bond_id, sum(case account when '1020' then balance_cents else 0 end) as set_aside, sum(case account when '1100' then balance_cents else 0 end) as in_transit,
    sum(case account when '1200' then balance_cents else 0 end) as posted, sum(abs(balance_cents)) as anything
  from sub_ledger_balance group by org_id, bond_id) s on s.org_id = b.org_id and s.bond_id = b.id
left join (select org_id, bond_id, sum(share_cents) as paid_in from bond_co_funder where state = 'PAID_IN' group by org_id, bond_id) c on c.org_id = b.org_id and c.bond_id = b.id
where b.held_cents + coalesce(c.paid_in, 0) <> case
    when b.funding in ('REQUESTED', 'WAITLISTED', 'SET_ASIDE', 'ELIGIBILITY_SUBMITTED', 'ELIGIBLE', 'CONTRACT_SIGNED') then coalesce(s.set_aside, 0)
    when b.funding = 'SENT' then coalesce(s.in_transit, 0)
    else coalesce(s.posted, 0) end
  or (b.funding = 'CLOSED' and coalesce(s.anything, 0) <> 0);

-- J18 What is owed to a co-funder is what their share says: as a share while the bond is open (with interest that was accrued for them), as a refund from then on; and once a payment was sent, the fund's part and theirs are the bond.
select 'J18' as invariant, hex(c.org_id) as organization, concat('co-funder ', hex(c.id), ' is ', c.state) as subject
from bond_co_funder c left join (
  select org_id, party_id, sum(case account when '2200' then -balance_cents else 0 end) as shared, sum(case account when '2300' then -balance_cents else 0 end) as due
  from sub_ledger_balance where account in ('2200', '2300') group by org_id, party_id) s on s.org_id = c.org_id and s.party_id = c.id
where (c.state = 'PAID_IN' and coalesce(s.shared, 0) < c.share_cents) or (c.state <> 'PAID_IN' and coalesce(s.shared, 0) <> 0)
  or (case c.state when 'DUE' then c.due_cents else 0 end) <> coalesce(s.due, 0)
union all
select 'J18', hex(b.org_id), concat('parts of bond ', hex(b.id))
from bond b left join (select org_id, bond_id, sum(share_cents) as paid_in from bond_co_funder where state = 'PAID_IN' group by org_id, bond_id) c on c.org_id = b.org_id and c.bond_id = b.id
where b.funding in ('SENT', 'CONFIRMED', 'NOT_RELEASED', 'ACTIVE', 'DEMANDED', 'DEMAND_MISSED', 'CANCELLED', 'CANCELLATION_NOTICED', 'REFUND_CLAIMED', 'BREACH_NOTICED', 'BREACH_APPEALED')
  and b.held_cents + coalesce(c.paid_in, 0) <> b.amount_cents;
