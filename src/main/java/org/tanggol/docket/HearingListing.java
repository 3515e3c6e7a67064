package org.tanggol.docket;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import javax.sql.DataSource;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.PlainSelect;

/** Hearings of all files page by page: by day and then by id, what is to be set last; or what changed last first. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)       // one statement that reads, and one that writes down who opened what: beginning and ending would be three more round trips
public class HearingListing {

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    CaseAccess access;

    @Inject
    TypedWords typed;

    /** @param after where the page before ended, or null */
    @Requires(Permission.READ_DOCKET)
    public List<HearingRow> page(HearingFilter filter, HearingOrder order, HearingPosition after, int limit) {
        PlainSelect select = new PlainSelect("select " + HearingColumns.PLAIN + " from hearing h join proceeding p on p.org_id=h.org_id and p.id=h.proceeding_id where ");
        CaseScope scope = access.scope();
        narrow(select, scope, filter);
        if (after != null) {
            goOn(select, order, after);
        }
        select.add(order == HearingOrder.DAY ? " order by h.day_order,h.id limit ?" : " order by h.updated_at desc,h.id desc limit ?", limit);
        return typed.open(scope, select.read(database, HearingColumns::read));
    }

    /** How many the filter lets through. */
    @Requires(Permission.READ_DOCKET)
    public long count(HearingFilter filter) {
        PlainSelect select = new PlainSelect("select count(*) from hearing h where ");
        narrow(select, access.scope(), filter);
        return select.read(database, PlainSelect.Row::number).get(0);
    }

    private static void narrow(PlainSelect select, CaseScope scope, HearingFilter filter) {
        scope.narrow(select, "h", "file_id");
        if (filter.from() != null) {
            select.add(" and h.day_order>=? and h.court_day is not null", filter.from());
        }
        if (filter.to() != null) {
            select.add(" and h.day_order<=? and h.court_day is not null", filter.to());
        }
        if (filter.updatedSince() != null) {
            select.add(" and h.updated_at>=?", filter.updatedSince());
        }
        if (filter.file() != null) {
            select.add(" and h.file_id=?", filter.file().value());
        }
        if (!filter.status().isEmpty()) {
            select.add(" and h.status in (" + PlainSelect.places(filter.status().size()) + ")", filter.status().toArray());
        }
    }

    private static void goOn(PlainSelect select, HearingOrder order, HearingPosition after) {
        Object id = after.id().value();
        if (order == HearingOrder.CHANGED_LAST) {
            select.add(" and (h.updated_at<? or (h.updated_at=? and h.id<?))", after.changed(), after.changed(), id);
        } else if (after.day() == null) {
            select.add(" and h.court_day is null and h.id>?", id);
        } else {
            // the first condition is implied by the second; it tells the database where on the index to begin
            select.add(" and h.day_order>=? and (h.day_order>? or (h.day_order=? and h.id>?))", after.day(), after.day(), after.day(), id);
        }
    }
}
