package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import org.hibernate.Session;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.BatchInsert;

/** What a job is asked to do and for whom: read before anybody is known, so ids and codes only. */
@ApplicationScoped
@Transactional
public class ImportOrders {

    @PersistenceContext
    EntityManager em;

    /** @param client the program that asked, or null */
    public record Order(ImportState state, MemberId member, String client) { }

    @Open("a job must know for whom it acts before it can act for them")
    public Optional<Order> of(OrganizationId organization, ImportId id) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select state, member_id, client_id from import_job where org_id = ? and id = ?")) {
                select.setObject(1, BatchInsert.plain(organization.value()));
                select.setObject(2, BatchInsert.plain(id.value()));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(new Order(ImportState.valueOf(row.getString(1)), new MemberId(ImportShelf.uuid(row.getBytes(2))), row.getString(3))) : Optional.empty();
                }
            }
        });
    }

    /** Nobody may act for the asker any more. */
    @Open("takes back a state and shows nothing")
    public void stop(OrganizationId organization, ImportId id, String code) {
        em.unwrap(Session.class).doWork(connection -> ImportShelf.update(connection, """
            update import_job set fault = ?, version = version + 1,
              state = case state when 'CHECKING' then 'UPLOADED' when 'COMMITTING' then 'CHECKED' when 'UNDOING' then 'COMMITTED' else state end
            where org_id = ? and id = ?""", code, organization.value(), id.value()));
    }
}
