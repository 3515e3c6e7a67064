package org.tanggol.bench;

/** The statements of the two measured pages, as the application sends them, with places for the values. */
final class Page {

    private static final String ZEROS = "x'" + "00".repeat(16) + "'";

    /** Organization, the first day, how many. Six ids and what is closed in the first cell, texts and numbers in the second with U+001F between them, as the application reads them. */
    static final String HEARINGS = "select concat(h.id,h.file_id,h.proceeding_id,coalesce(h.court_id," + ZEROS + "),coalesce(h.lawyer_id," + ZEROS + "),coalesce(h.follows_id," + ZEROS
        + "),coalesce(h.judge_room_p2,'')),concat_ws('\u001f',p.kind,h.type,h.medium,coalesce(h.interpreter,''),h.interpreter_state,h.status,h.source,h.time_precision,"
        + "coalesce(h.court_zone,''),coalesce(h.court_offset,''),h.version,coalesce(to_days(h.court_day)-719528,''),coalesce(timestampdiff(second,'1970-01-01',h.court_local_time),''),coalesce(timestampdiff(microsecond,'1970-01-01',h.updated_at),'')," + """
        (select count(distinct concat(coalesce(cast(v.court_local_time as char),''),coalesce(cast(v.court_day as char),''),coalesce(v.court_zone,'')))
         from hearing_version v where v.org_id=h.org_id and v.hearing_id=h.id and v.superseded=0))
        from hearing h join proceeding p on p.org_id=h.org_id and p.id=h.proceeding_id
        where h.org_id=? and h.file_id is not null and h.day_order>=? and h.court_day is not null order by h.day_order,h.id limit ?""";

    /** Organization three times, the file before, how many. */
    static final String FILES = """
        select f.id,f.number,f.status,f.origin,f.opened_at,f.closed_at,f.updated_at,f.version,p.id person,p.version person_version,p.updated_at person_updated_at
        from case_file f join person p on p.org_id=? and p.file_id=f.id
        where f.org_id=? and (f.merged_into is null) and (f.id is not null) and f.id>? order by f.id limit ?""";

    /** Organization twice, then the files in place of %s, then how many. */
    static final String PEOPLE = """
        select p.file_id,p.id,p.name_p2,p.description_p2,f.number,f.updated_at from person p join case_file f on f.org_id=? and (f.merged_into is null) and f.id=p.file_id
        where p.org_id=? and p.file_id in (%s) and (p.file_id is not null) order by p.id limit ?""";

    /** Organization and the files in place of %1$s, three times. */
    static final String DETAILS = """
        select 'NUMBER' what,i.file_id file,i.id id,'' kind,0 position,i.value_p2 text from identifier i where i.org_id=? and i.file_id in (%1$s) and i.type='A_NUMBER'
        union all
        select 'FLAG',h.file_id,h.id,h.kind,case when h.urgent=1 then 0 else 1 end,h.text_p2 from health_flag h where h.org_id=? and h.file_id in (%1$s)
        union all
        select 'LANGUAGE',l.file_id,l.id,l.language,l.position,null from language_need l where l.org_id=? and l.file_id in (%1$s) limit ?""";

    /** The files in place of %s. */
    static final String KEYS = "select case_id,wrapped from case_key_grant where org_id=? and tier='P2' and recipient_kind='ORG' and recipient_id=? and case_id in (%s)";

    static final String AUDIT = "insert into audit_event (org_id,id,at,actor_id,client_id,action,file_id,details,files) values (?,?,?,?,?,'LIST_OPENED',null,?,?)";

    private Page() { }
}
